import { fontFaceCss, fontsFor, type Theme } from '../theme/index.js';
import { asciiSlug } from '../read/slug.js';
import type { Characters } from './characters.js';
import type { PackagedFile } from './items.js';
import { styleSheet } from './names.js';

/** The style sheet, and the fonts that the book's characters need, each family with its licence. */
export async function themeFiles(theme: Theme, { text, code }: Characters): Promise<PackagedFile[]> {
  const faces = fontsFor(theme, text, code);
  const css = `@charset "utf-8";\n${fontFaceCss(faces, '../fonts/')}\n${theme.epub.css}`;
  const fonts = faces.map(async (face) => ({
    path: `fonts/${face.file}`,
    mediaType: 'font/woff2',
    bytes: await face.bytes(),
  }));
  const licences = new Map(faces.map(({ family, licence }) => [family, licence]));
  return [
    { path: styleSheet, mediaType: 'text/css', bytes: encode(css) },
    ...(await Promise.all(fonts)),
    ...[...licences].map(([family, licence]) => ({
      path: `fonts/${asciiSlug(family)}-licence.txt`,
      mediaType: 'text/plain',
      bytes: encode(licence),
    })),
  ];
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
