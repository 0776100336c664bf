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
 * Opens a cache for `readBook` and `build`: what was parsed, laid out and printed before is not done again.
 *
 * @returns undefined when there is no folder for it, or when Octavo runs from its sources, which change without notice.
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

/** Where npm, pnpm and Yarn say which packages are installed, beside Octavo or in its folder: they may be updated. */
const lists = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity'].flatMap(
  (name) => [`../../${name}`, `../node_modules/${name}`],
);

/** @param file From the folder of the built package. */
async function read(file: string): Promise<Uint8Array | undefined> {
  return readFile(new URL(`../${file}`, import.meta.url)).catch(() => undefined);
}
