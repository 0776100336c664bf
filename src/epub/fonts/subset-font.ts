import { type Cache, keyOf } from '../../files/cache.js';
import type { FontFace } from '../../theme/theme.js';
import type { FontFormat } from '../../stores/store.js';

/** What a file of the format ends with, and its media type. */
export const fontFiles: Record<FontFormat, { extension: string; mediaType: string }> = {
  truetype: { extension: 'ttf', mediaType: 'font/ttf' },
  woff: { extension: 'woff', mediaType: 'font/woff' },
  woff2: { extension: 'woff2', mediaType: 'font/woff2' },
};

/**
 * A face with nothing but the glyphs that a book needs; the same characters give the same bytes.
 *
 * @param needed The code points that it is needed for.
 * @param text All code points of the book: of what shows nothing, such as joiners, ligatures need the glyphs.
 */
export async function subsetFont(
  face: FontFace,
  needed: Iterable<number>,
  text: Iterable<number>,
  format: FontFormat,
  cache?: Cache,
): Promise<Uint8Array> {
  const invisible = [...text].filter((one) =>
    /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(one)),
  );
  // A face for symbols alone is never asked for letters.
  const own = [...needed].some((one) => one < 0x7f) ? ascii : [];
  const wanted = new Set([...withCases(needed), ...own, ...invisible]);
  const characters = [...wanted].filter((one) => face.codePoints.has(one)).sort((a, b) => a - b);
  const bytes = await face.bytes();
  const key = keyOf('subset', bytes, String.fromCodePoint(...characters), format);
  const former = await cache?.read(key);
  if (former) return former;
  const { default: subset } = await import('subset-font');
  // Hints take up a third of a TrueType file, and screens of today do not need them.
  const options = { targetFormat: format, noHinting: true };
  const made = await subset(Buffer.from(bytes), String.fromCodePoint(...characters), options);
  await cache?.write(key, made);
  return made;
}

/** What reading systems and style sheets put in by themselves: numbers of lists, hyphens, quotation marks. */
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);

/** With the capitals that style sheets can ask for. */
function withCases(codePoints: Iterable<number>): number[] {
  return [...codePoints].flatMap((one) => [
    one,
    ...Array.from(String.fromCodePoint(one).toUpperCase(), (upper) => upper.codePointAt(0) ?? one),
  ]);
}
