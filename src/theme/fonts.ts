import type { FontFace, Theme } from '../model/theme.js';

/**
 * The faces that a book needs: those whose range holds a character that no earlier family of the same
 * stack has. Whoever leaves the others out embeds as little as possible and loses nothing.
 *
 * @param text The code points of the book's text.
 * @param code The code points of its code, where they are known apart.
 * @param math Those of its formulas.
 */
export function fontsFor(
  theme: Theme,
  text: Iterable<number>,
  code: Iterable<number> = text,
  math: Iterable<number> = [],
): FontFace[] {
  return [...glyphsFor(theme, text, code, math).keys()];
}

/** The faces that a book needs, in the order of the theme, each with the code points that it is needed for. */
export function glyphsFor(
  theme: Theme,
  text: Iterable<number>,
  code: Iterable<number> = text,
  math: Iterable<number> = [],
): Map<FontFace, Set<number>> {
  const used = new Map(theme.fonts.map((face) => [face, new Set<number>()]));
  for (const [name, families] of Object.entries(theme.stacks)) {
    let wanted = visible(name === 'code' ? code : name === 'math' ? math : text);
    for (const family of families) {
      const faces = theme.fonts.filter((face) => face.family === family);
      for (const face of faces) {
        for (const codePoint of wanted) if (face.codePoints.has(codePoint)) used.get(face)?.add(codePoint);
      }
      // A space that the first family does not have is made of its other spaces, not taken from the next family.
      wanted = wanted.filter(
        (codePoint) => !isSpace(codePoint) && !faces.some((face) => face.codePoints.has(codePoint)),
      );
    }
  }
  return new Map([...used].filter(([, codePoints]) => codePoints.size > 0));
}

/** The code points that no font of a stack has a glyph for. @param stack The text's, when there is none of this name. */
export function missingGlyphs(theme: Theme, codePoints: Iterable<number>, stack = 'text'): number[] {
  const families = theme.stacks[stack] ?? Object.values(theme.stacks)[0] ?? [];
  const faces = theme.fonts.filter(({ family }) => families.includes(family));
  return visible(codePoints).filter(
    (one) => !isSpace(one) && !faces.some((face) => face.codePoints.has(one)),
  );
}

/** Without line ends and what shows nothing by definition, such as soft hyphens: no font has to have them. */
function visible(codePoints: Iterable<number>): number[] {
  const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
  return [...new Set(codePoints)].filter((one) => !invisible.test(String.fromCodePoint(one)));
}

function isSpace(codePoint: number): boolean {
  return /\p{Z}/u.test(String.fromCodePoint(codePoint));
}

/**
 * The `@font-face` rules for the faces.
 *
 * @param prefix What is before a file's name in `url()`, such as `../fonts/`.
 * @param format That of the files, in terms of CSS.
 */
export function fontFaceCss(
  faces: Pick<FontFace, 'family' | 'file' | 'style' | 'unicodeRange' | 'weight'>[],
  prefix: string,
  format = 'woff2',
): string {
  return faces
    .map(
      (face) => `@font-face {
  font-family: '${face.family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  src: url('${prefix}${face.file}') format('${format}');
  unicode-range: ${face.unicodeRange};
}
`,
    )
    .join('');
}
