/**
 * Text as it is printed on every line width: without the white space that lines take away, and without the soft hyphens that
 * hyphenation puts in. The offsets of pages in a chapter count its characters.
 */
export function printedText(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '');
}

/** The characters that are left. */
export const printedCharacters = /[^\s\u00AD]/g;
