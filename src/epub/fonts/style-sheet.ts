import type { Cache } from '../../files/cache.js';
import { fontFaceCss, type FontFace, glyphsFor, type Theme } from '../../theme/theme.js';
import { asciiSlug } from '../../tree/ids.js';
import type { Characters } from './characters.js';
import { type PackagedFile, styleSheet } from '../documents/names.js';
import type { FontFormat } from '../../stores/store.js';
import { fontFiles, subsetFont } from './subset-font.js';

/** The style sheet, and the fonts with the glyphs that the book needs, each family with its licence. */
export async function themeFiles(
  theme: Theme,
  { text, code, math }: Characters,
  format: FontFormat,
  cache?: Cache,
): Promise<PackagedFile[]> {
  const { extension, mediaType } = fontFiles[format];
  const nameOf = ({ file }: FontFace) => file.replace(/\.woff2$/, `.${extension}`);
  const glyphs = glyphsFor(theme, text, code, math);
  const faces = [...glyphs.keys()];
  const rules = fontFaceCss(
    faces.map((face) => ({ ...face, file: nameOf(face) })),
    '../fonts/',
    format,
  );
  const css = `@charset "utf-8";\n${rules}\n${theme.epub.css}`;
  const all = new Set([...text, ...code, ...math]);
  const fonts = [...glyphs].map(async ([face, needed]) => ({
    path: `fonts/${nameOf(face)}`,
    mediaType,
    bytes: await subsetFont(face, needed, all, format, cache),
  }));
  const licences = new Map(faces.map(({ family, licence }) => [family, licence]));
  return [
    { path: styleSheet, mediaType: 'text/css', bytes: encode(css) },
    ...(await Promise.all(fonts)),
    ...[...licences].map(([family, licence]) => ({
      path: `fonts/LICENSE-${asciiSlug(family)}.txt`,
      mediaType: 'text/plain',
      bytes: encode(licence),
    })),
  ];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
