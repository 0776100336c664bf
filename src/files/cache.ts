import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryName } from './temporary-files.js';

/**
 * Keeps results from one build to the next. The key of a result is a checksum of everything that the result depends on, so a
 * result is never out of date. A damaged result, or one that cannot be written, is treated as missing.
 */
export interface Cache {
  /** @returns The result that was kept under a key; undefined when there is none. */
  read: (key: string) => Promise<Uint8Array | undefined>;
  write: (key: string, result: Uint8Array) => Promise<void>;
  /** Deletes the least recently used results until the cache is within its size. */
  trim: () => Promise<void>;
}

/** A checksum of everything that a result depends on. */
export function keyOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    // The lengths distinguish `ab`, `c` from `a`, `bc`.
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** The size of the SHA-256 checksum at the start of each file. It shows whether a file was written to its end. */
const sumSize = 32;

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/**
 * A cache in a folder. Several processes can use it at the same time.
 *
 * @param stamp Identifies the program that makes the results: another version can give others.
 * @param size How many bytes `trim` leaves.
 */
export function folderCache(folder: string, stamp: string, size: number): Cache {
  const placeOf = (key: string) => {
    const name = keyOf(stamp, key);
    return path.join(folder, name.slice(0, 2), name);
  };
  let isChanged = false;
  return {
    async read(key) {
      const place = placeOf(key);
      const file = await readFile(place).catch(() => undefined);
      if (!file) return undefined;
      const result = file.subarray(sumSize);
      if (!sumOf(result).equals(file.subarray(0, sumSize))) return undefined;
      const now = new Date();
      await utimes(place, now, now).catch(() => undefined);
      return result;
    },
    async write(key, result) {
      const place = placeOf(key);
      const temporary = temporaryName(path.dirname(place));
      try {
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
        await writeFile(temporary, Buffer.concat([sumOf(result), result]), { mode: 0o600 });
        await rename(temporary, place);
        isChanged = true;
      } catch {
        // The disk is full, or the folder is being deleted. The build does not need the cache.
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
    async trim() {
      if (isChanged) await trim(folder, size);
    },
  };
}

async function trim(folder: string, size: number): Promise<void> {
  let total = 0;
  for (const file of (await filesBelow(folder)).sort((a, b) => b.used - a.used)) {
    total += file.size;
    if (total > size) await rm(file.place, { force: true });
  }
}

/** All files in a folder and in those below it, with their sizes in bytes and when they were used last. */
export async function filesBelow(folder: string): Promise<{ place: string; size: number; used: number }[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const place = path.join(folder, name);
      const found = await stat(place).catch(() => undefined);
      return found?.isFile() ? [{ place, size: found.size, used: found.mtimeMs }] : [];
    }),
  );
  return files.flat();
}
