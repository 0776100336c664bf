import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Cache, folderCache, keyOf } from './cache.js';
import { cacheFolder } from './cache-folder.js';

/** Where a cache is, and how large it may become. */
export interface CacheOptions {
  /** A folder that only trusted programs write to; `results` in the cache folder of the user when absent. */
  folder?: string;
  /** In bytes; 1 GB when absent. */
  size?: number;
}

/**
 * Opens a cache for `readBook` and `build`, so that chapters that did not change are not parsed, laid out or printed again.
 *
 * @returns undefined if no folder is available, or if Octavo runs from its source files instead of a build: nothing would show that
 *   they changed.
 */
export async function openCache({ folder, size = 1e9 }: CacheOptions = {}): Promise<Cache | undefined> {
  const program = await read('stamp');
  if (program === undefined) return undefined;
  const installed = await Promise.all(lists.map(read));
  const stamp = keyOf(program, process.version, ...installed.map((list) => list ?? ''));
  try {
    return folderCache(folder ?? path.join(await cacheFolder(), 'results'), stamp, size);
  } catch {
    return undefined;
  }
}

/** The files in which npm, pnpm and Yarn list the installed packages. An updated package can give other results. */
const lists = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'].flatMap(
  (name) => [`../../${name}`, `../node_modules/${name}`],
);

/** @param file From the folder of the built package. */
async function read(file: string): Promise<Uint8Array | undefined> {
  return readFile(new URL(`../${file}`, import.meta.url)).catch(() => undefined);
}
