/** What a terminal would obey instead of showing it: control characters, line ends, and turns of the writing direction. */
const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** A text on one line that shows its control characters as `\u{1b}`. */
export function printable(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ').replaceAll('\t', ' ');
  return line.replace(obeyed, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}
