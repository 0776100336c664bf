import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OctavoError } from '../diagnostics/error.js';

/** The package's *styles*: two folders above this file, as source and as compiled. */
export const stylesFolder = fileURLToPath(new URL('../../styles/', import.meta.url));

/**
 * The folder of a theme: a built-in one by its name, else a folder inside the book's.
 *
 * @param folder The book's folder; absent where only built-in themes will do.
 * @throws {OctavoError} `ERR_CONFIG` when there is no such theme.
 */
export async function findTheme(name: string, folder?: string): Promise<string> {
  const builtIn = await readdir(path.join(stylesFolder, 'themes'));
  if (builtIn.includes(name)) return path.join(stylesFolder, 'themes', name);
  const found = folder === undefined ? undefined : await inside(folder, name);
  if (found !== undefined) return found;
  throw new OctavoError('ERR_CONFIG', `There is no theme “${name}”.`, {
    hint: `Built-in themes: ${builtIn.join(', ')}. A theme of your own is a folder inside the book’s folder.`,
  });
}

/** The real path of a folder's entry; undefined when it is not there, or when a link leads out of the folder. */
async function inside(folder: string, name: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const found = await realpath(path.resolve(root, name));
    return found.startsWith(root + path.sep) ? found : undefined;
  } catch {
    return undefined;
  }
}
