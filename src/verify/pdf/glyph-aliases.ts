/**
 * Characters that fonts draw with the glyph of another one, which comes after it. What a glyph stands for, Chromium
 * tells by the first character that the font has for it.
 */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\u00A0', ' '],
  ['\u00AD', '-'],
  ['\u00B5', '\u03BC'],
  ['\u02BC', '\u2019'],
  ['\u02C9', '\u00AF'],
  ['\u0394', '\u2206'],
  ['\u03A9', '\u2126'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2044', '\u2215'],
  ['\u00B7', '\u2219'],
]);

/**
 * What a glyph stands for in a book: the look-alike where the book has only that one.
 *
 * @param used The code points of the book.
 */
export function meant(character: string, used: ReadonlySet<number>): string {
  const has = (one: string) => used.has(one.codePointAt(0) ?? 0);
  if (has(character)) return character;
  const others = [...lookAlikes].flatMap(([a, b]) => (a === character ? [b] : b === character ? [a] : []));
  return others.find(has) ?? character;
}
