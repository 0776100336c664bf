import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ParsedBook } from '../model/book.js';
import type { Settings } from '../settings/schema.js';
import { didYouMean } from '../diagnostics/suggest.js';
import { resolveFonts } from './style-sheet.js';
import { OctavoError } from '../diagnostics/error.js';
import { findInside, obstacles } from '../files/inside.js';
import { resolveProperties } from './resolve-properties.js';
import { withFonts } from './book-fonts.js';
import { loadFaces } from './faces.js';
import { findTheme, stylesFolder } from './find.js';
import { manifest, type Manifest } from './manifest.js';
import type { FontFace, Theme } from '../model/theme.js';

export { fontFaceCss, fontsFor, glyphsFor, missingGlyphs } from './fonts.js';
export type { FontFace, Theme } from '../model/theme.js';

/**
 * Loads a theme: the style sheets that all books share, those of the theme it extends, then its own, with the fonts that the
 * book's configuration names.
 *
 * @param name A built-in theme, or a folder relative to the book's.
 * @param folder The book's folder.
 * @throws {OctavoError} `ERR_CONFIG` when something that the theme or the configuration names is not there.
 */
export async function loadTheme(name: string, folder: string, own?: Settings['fonts']): Promise<Theme> {
  const parts = [await loadParts(await findTheme(name, folder), name)];
  for (let base = parts[0]?.extends; base !== undefined; base = parts[0]?.extends)
    parts.unshift(await loadParts(await findTheme(base), base));
  const written = Object.assign({}, ...parts.map(({ stacks }) => stacks)) as Theme['stacks'];
  const { fonts, stacks } = await withFonts(
    { fonts: parts.flatMap((part) => part.fonts), stacks: written },
    own,
    folder,
  );
  checkStacks(stacks, fonts);
  const join = async (target: 'epub' | 'print') => {
    const sheets = parts.flatMap((part) => [...part.styles, ...part[target]]);
    return [
      await readFile(path.join(stylesFolder, 'base.css'), 'utf8'),
      await readFile(path.join(stylesFolder, `${target}.css`), 'utf8'),
      ...sheets.map((sheet) => resolveFonts(sheet, { fonts, stacks }, written)),
    ].join('\n');
  };
  return {
    name,
    epub: { css: resolveProperties(await join('epub')) },
    print: { css: await join('print') },
    fonts,
    stacks,
  };
}

/** The theme of a book. */
export function themeOf({ settings, folder }: Pick<ParsedBook, 'settings' | 'folder'>): Promise<Theme> {
  return loadTheme(settings.theme, folder, settings.fonts);
}

/** @throws {OctavoError} `ERR_CONFIG` when a stack names a family that nothing provides. */
function checkStacks(stacks: Theme['stacks'], fonts: FontFace[]): void {
  for (const [name, families] of Object.entries(stacks)) {
    const missing = families.find((family) => fonts.every((face) => face.family !== family));
    if (missing === undefined) continue;
    const known = [...new Set(fonts.map(({ family }) => family))];
    throw new OctavoError(
      'ERR_CONFIG',
      `The stack “${name}” of the theme names “${missing}”, which no package provides.`,
      {
        hint: didYouMean(missing, known) ?? 'Add its package under “families” in theme.json.',
      },
    );
  }
}

/** What one theme's folder holds, with its style sheets read. */
async function loadParts(folder: string, name: string) {
  const { families, ...rest } = await readManifest(folder);
  const read = (files: string[]) =>
    Promise.all(files.map(async (file) => ({ file: `${name}/${file}`, css: await readSheet(folder, file) })));
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
      hint: cause instanceof Error ? cause.message : 'The manual lists what is in it.',
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
