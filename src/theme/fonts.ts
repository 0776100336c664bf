import type { FontFace, Theme } from './types.js';

/**
 * The faces that a book needs: those whose range holds a character that no earlier family of the same
 * stack has. Whoever leaves the others out embeds as little as possible and loses nothing.
 *
 * @param text The code points of the book's text.
 * @param code The code points of its code, where they are known apart.
 */
export function fontsFor(theme: Theme, text: Iterable<number>, code: Iterable<number> = text): FontFace[] {
  const used = new Set<FontFace>();
  for (const [name, families] of Object.entries(theme.stacks)) {
    let wanted = visible(name === 'code' ? code : text);
    for (const family of families) {
      const faces = theme.fonts.filter((face) => face.family === family);
      for (const face of faces) {
        if (wanted.some((codePoint) => face.codePoints.has(codePoint))) used.add(face);
      }
      wanted = wanted.filter((codePoint) => !faces.some((face) => face.codePoints.has(codePoint)));
    }
  }
  return theme.fonts.filter((face) => used.has(face));
}

/** The code points that no font of the theme has a glyph for. */
export function missingGlyphs(theme: Theme, codePoints: Iterable<number>): number[] {
  return visible(codePoints).filter((one) => !theme.fonts.some((face) => face.codePoints.has(one)));
}

/** Without line ends and what shows nothing by definition, such as soft hyphens: no font has to have them. */
function visible(codePoints: Iterable<number>): number[] {
  const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
  return [...new Set(codePoints)].filter((one) => !invisible.test(String.fromCodePoint(one)));
}

/**
 * The `@font-face` rules for the faces.
 *
 * @param prefix What stands before a file's name in `url()`, such as `../fonts/`.
 */
export function fontFaceCss(faces: FontFace[], prefix: string): string {
  return faces
    .map(
      (face) => `@font-face {
  font-family: '${face.family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  src: url('${prefix}${face.file}') format('woff2');
  unicode-range: ${face.unicodeRange};
}
`,
    )
    .join('');
}
