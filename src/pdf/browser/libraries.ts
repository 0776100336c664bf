import { readFile } from 'node:fs/promises';

/** What the bundled browser is linked against and a bare machine may not have. */
const needed = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];

/**
 * Whether the dynamic linker of this machine knows the libraries that the bundled browser needs.
 *
 * @param linkerCache The file that ldconfig writes; it holds the names of the libraries as they are.
 */
export async function hasLibraries(linkerCache = '/etc/ld.so.cache'): Promise<boolean> {
  try {
    const names = await readFile(linkerCache, 'latin1');
    return needed.every((name) => names.includes(`${name}\0`));
  } catch {
    return false;
  }
}
