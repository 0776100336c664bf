import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ResolvedBook } from '../model/book.js';
import { OctavoError } from '../diagnostics/error.js';
import { findInside, obstacles } from '../files/inside.js';
import { withFonts } from './book-fonts.js';
import { loadFaces } from './faces.js';
import { findTheme, stylesFolder } from './find.js';
import { manifest, type Manifest } from './manifest.js';
import type { FontFace, Theme } from './types.js';

export { fontFaceCss, fontsFor, glyphsFor, missingGlyphs } from './fonts.js';
export type { FontFace, Theme } from './types.js';

/**
 * Loads a theme: the style sheets that all books share, those of the theme it extends, then its own.
 *
 * @param name A built-in theme, or a folder relative to the book's.
 * @param folder The book's folder.
 * @throws {OctavoError} `ERR_CONFIG` when the theme or something that it names is not there.
 */
export async function loadTheme(name: string, folder: string): Promise<Theme> {
  const own = await loadParts(await findTheme(name, folder));
  const base = own.extends === undefined ? undefined : await loadParts(await findTheme(own.extends));
  const parts = base ? [base, own] : [own];
  const join = async (target: 'epub' | 'print') =>
    [
      await readFile(path.join(stylesFolder, 'base.css'), 'utf8'),
      await readFile(path.join(stylesFolder, `${target}.css`), 'utf8'),
      ...parts.flatMap((part) => [...part.styles, ...part[target]]),
    ].join('\n');
  return {
    name,
    epub: { css: await join('epub') },
    print: { css: await join('print') },
    fonts: parts.flatMap((part) => part.fonts),
    stacks: Object.assign({}, ...parts.map((part) => part.stacks)) as Theme['stacks'],
  };
}

/**
 * The theme of a book, with the fonts that its configuration names.
 *
 * @throws {OctavoError} `ERR_CONFIG` when the theme, or something that it or the configuration names, is not there.
 */
export async function themeOf({
  settings,
  folder,
}: Pick<ResolvedBook, 'settings' | 'folder'>): Promise<Theme> {
  return withFonts(await loadTheme(settings.theme, folder), settings.fonts, folder);
}

/** What one theme's folder holds, with its style sheets read. */
async function loadParts(folder: string) {
  const { families, ...rest } = await readManifest(folder);
  const read = (files: string[]) => Promise.all(files.map((file) => readSheet(folder, file)));
  const fonts: FontFace[] = [];
  for (const family of families) fonts.push(...(await loadFaces(family, folder)));
  return {
    ...rest,
    styles: await read(rest.styles),
    epub: await read(rest.epub),
    print: await read(rest.print),
    fonts,
  };
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, 'theme.json');
  try {
    return manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new OctavoError('ERR_CONFIG', `The theme’s ${file} is not valid.`, {
      cause,
      hint: cause instanceof Error ? cause.message : 'The manual lists what stands in it.',
    });
  }
}

async function readSheet(folder: string, file: string): Promise<string> {
  const found = await findInside(folder, file);
  if ('absolute' in found) return readFile(found.absolute, 'utf8');
  throw new OctavoError('ERR_CONFIG', `The theme’s style sheet ${file} ${obstacles[found.obstacle]}.`, {
    hint: 'Style sheets are files in the theme’s folder.',
  });
}
