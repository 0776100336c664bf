import path from 'node:path';
import { glob } from 'tinyglobby';
import { findInside } from '../files/inside.js';
import { readText } from '../files/text-file.js';
import { sourceFile } from '../diagnostics/report.js';
import type { Parser } from '../read/parser/parser.js';
import type { Folder } from './manuscript.js';

const sorting = new Intl.Collator('en', { numeric: true });

/** @param folder Absolute. */
export async function openFolder(folder: string, { parseAsTyped }: Parser): Promise<Folder> {
  const found = await glob('**/*.{md,markdown,mdx,qmd,Rmd,rmd}', {
    cwd: folder,
    onlyFiles: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/_book/**', '**/site/**', '**/build/**', '**/output/**'],
  });
  const find = async (name: string) => {
    const inside = await findInside(folder, name);
    return 'absolute' in inside ? inside.absolute : undefined;
  };
  const text = async (name: string) => {
    const absolute = await find(name);
    return absolute === undefined ? undefined : (await readText(absolute, name)).text;
  };
  return {
    path: folder,
    texts: found.map((one) => one.replaceAll(path.sep, '/')).sort(byFolder),
    text,
    tree: async (name) => parseAsTyped(sourceFile(name, (await text(name)) ?? '')),
    has: async (name) => (await find(name)) !== undefined,
  };
}

/** The files of a folder before those of the folders in it; numbers by their value. */
function byFolder(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => path.posix.dirname(name)) as [string, string];
  return sorting.compare(one, other) || sorting.compare(a, b);
}
