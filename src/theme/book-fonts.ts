import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../settings/schema.js';
import { findPackage, loadFaces } from './faces.js';
import type { FontFace, Theme } from '../model/theme.js';

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
 * The fonts of a theme with the book's own: each comes first in what it is for, and last everywhere else, so that headings and
 * code have the letters that the text has.
 *
 * @param own Packages by what they are for; absent for none.
 * @param folder The book's folder; packages are found from there.
 * @throws {OctavoError} `ERR_CONFIG` when a package is not installed.
 */
export async function withFonts(
  theme: Pick<Theme, 'fonts' | 'stacks'>,
  own: Partial<Settings['fonts']> = {},
  folder: string,
): Promise<Pick<Theme, 'fonts' | 'stacks'>> {
  const families = new Map<string, string[]>();
  const added: FontFace[] = [];
  for (const [use, names] of Object.entries(own) as [keyof typeof stackOf, string[]][]) {
    for (const name of names) {
      const loaded = await loadFamily(name, folder);
      const family = loaded[0]?.family ?? '';
      families.set(stackOf[use], [...(families.get(stackOf[use]) ?? []), family]);
      if (added.every((face) => face.family !== family)) added.push(...loaded);
    }
  }
  const all = [...families.values()].flat();
  const stacks = Object.entries(theme.stacks).map(([stack, before]) => [
    stack,
    [...new Set([...(families.get(stack) ?? []), ...before, ...all])],
  ]);
  return { fonts: [...theme.fonts, ...added], stacks: Object.fromEntries(stacks) as Theme['stacks'] };
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
