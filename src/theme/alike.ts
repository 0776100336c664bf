import type { FontFace } from '../model/theme.js';

/** The code points of a font that have a glyph in common, in groups. @param glyphs The glyph of each code point. */
export function alikeIn(glyphs: ReadonlyMap<number, number>): number[][] {
  const byGlyph = new Map<number, number[]>();
  for (const [codePoint, glyph] of glyphs) byGlyph.set(glyph, [...(byGlyph.get(glyph) ?? []), codePoint]);
  return [...byGlyph.values()].filter((group) => group.length > 1);
}

/** For each character that shares a glyph in any of the fonts, all that it shares one with, itself included. */
export type Alike = ReadonlyMap<string, ReadonlySet<string>>;

export function alikeOf(fonts: readonly Pick<FontFace, 'alike'>[]): Alike {
  const alike = new Map<string, Set<string>>();
  for (const group of fonts.flatMap((face) => face.alike)) {
    const characters = group.map((codePoint) => String.fromCodePoint(codePoint));
    for (const one of characters) {
      const others = alike.get(one) ?? new Set();
      for (const other of characters) others.add(other);
      alike.set(one, others);
    }
  }
  return alike;
}

/**
 * What a glyph stands for in a book. Chromium takes the first character that the font has for it, which can be one that the
 * book does not use.
 *
 * @param used The code points of the book.
 */
export function meant(character: string, used: ReadonlySet<number>, alike: Alike): string {
  const has = (one: string) => used.has(one.codePointAt(0) ?? 0);
  if (has(character)) return character;
  return [...(alike.get(character) ?? [])].find(has) ?? character;
}
