import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../settings/schema.js';
import { findPackage, loadFaces } from './faces.js';
import type { FontFace, Theme } from './types.js';

/** The faces that text needs, as far as a package has them. */
const faces = ['400', '400i', '700', '700i'];

/** What the configuration calls the stacks. */
const stackOf: Record<keyof Settings['fonts'], string> = {
  body: 'text',
  headings: 'headings',
  code: 'code',
  math: 'math',
};

/**
 * A theme with the book's own fonts: each comes first in what it is for, and last everywhere else, so that headings and code
 * have the letters that the text has.
 *
 * @param folder The book's folder; packages are found from there.
 * @throws {OctavoError} `ERR_CONFIG` when a package is not installed.
 */
export async function withFonts(theme: Theme, fonts: Settings['fonts'], folder: string): Promise<Theme> {
  const own = new Map<string, string[]>();
  const added: FontFace[] = [];
  for (const [use, names] of Object.entries(fonts) as [keyof typeof stackOf, string[]][]) {
    for (const name of names) {
      const loaded = await loadFamily(name, folder);
      const family = loaded[0]?.family ?? '';
      own.set(stackOf[use], [...(own.get(stackOf[use]) ?? []), family]);
      if (added.every((face) => face.family !== family)) added.push(...loaded);
    }
  }
  if (added.length === 0) return theme;
  const stacks: Theme['stacks'] = {};
  let sheets = [theme.epub.css, theme.print.css];
  for (const [stack, before] of Object.entries(theme.stacks)) {
    stacks[stack] = [...new Set([...(own.get(stack) ?? []), ...before, ...[...own.values()].flat()])];
    sheets = sheets.map((css) => replaceList(css, before, stacks[stack] ?? before));
  }
  const [epub = '', print = ''] = sheets;
  return { ...theme, epub: { css: epub }, print: { css: print }, fonts: [...theme.fonts, ...added], stacks };
}

async function loadFamily(name: string, folder: string): Promise<FontFace[]> {
  const metadata = path.join(findPackage(name, folder), 'metadata.json');
  const { weights, styles } = JSON.parse(await readFile(metadata, 'utf8')) as {
    weights: number[];
    styles: string[];
  };
  const has = (face: string) =>
    weights.includes(parseInt(face)) && styles.includes(face.endsWith('i') ? 'italic' : 'normal');
  const found = faces.filter(has);
  return loadFaces({ package: name, faces: found.length > 0 ? found : [String(weights[0] ?? 400)] }, folder);
}

/** Families stand in style sheets in the order of their stack; the new ones come in where the old ones did. */
function replaceList(css: string, before: string[], after: string[]): string {
  const names = before.map((family) => `['"]?${family.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"]?`);
  // The list of another stack can begin or end with this one.
  const list = new RegExp(
    `(?<=font-family:\\s*)${names.join('\\s*,\\s*')}(?=\\s*(?:,\\s*[a-z-]+\\s*)?[;}])`,
    'g',
  );
  return css.replace(list, () => after.map((family) => `'${family}'`).join(', '));
}
