import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Why a file cannot be had. */
export type Obstacle =
  /** The path, or a symbolic link on it, leads out of the folder. */
  | 'outside'
  | 'missing'
  /** A symbolic link leads back to itself. */
  | 'loop'
  /** The system does not let it be looked at. */
  | 'forbidden'
  /** A folder, a pipe, a device. */
  | 'not-a-file';

/**
 * Finds a file that a book names. This is the only way to a path that comes from a book: nothing outside the folder is ever
 * named to a reader, also not through symbolic links, and only regular files are.
 *
 * @param folder An existing folder.
 * @param relative With slashes or backslashes.
 * @returns The real path of the file and its size in bytes, or why there is none.
 */
export async function findInside(
  folder: string,
  relative: string,
): Promise<{ absolute: string; size: number } | { obstacle: Obstacle }> {
  const shown = path.normalize(relative.replaceAll('\\', '/'));
  if (relative.includes('\0') || path.isAbsolute(shown) || /^\.\.(?:\/|$)/.test(shown)) {
    return { obstacle: 'outside' };
  }
  try {
    const root = await realpath(folder);
    const absolute = await realpath(path.join(root, shown));
    if (!isBelow(root, absolute)) return { obstacle: 'outside' };
    const info = await stat(absolute);
    return info.isFile() ? { absolute, size: info.size } : { obstacle: 'not-a-file' };
  } catch (error) {
    return { obstacle: obstacleOf((error as NodeJS.ErrnoException).code) };
  }
}

/** Whether a path is a folder or in it after symbolic links are followed. The path need not exist. */
export async function staysInside(folder: string, absolute: string): Promise<boolean> {
  const root = await realpath(folder);
  let there = absolute;
  let rest = '';
  for (;;) {
    try {
      const real = path.join(await realpath(there), rest);
      return real === root || isBelow(root, real);
    } catch {
      if (there === path.dirname(there)) return false;
      // The target of a broken link may be created later.
      if (await isLink(there)) return false;
      rest = path.join(path.basename(there), rest);
      there = path.dirname(there);
    }
  }
}

function isBelow(folder: string, absolute: string): boolean {
  return absolute.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function isLink(absolute: string): Promise<boolean> {
  return lstat(absolute).then(
    (info) => info.isSymbolicLink(),
    () => false,
  );
}

function obstacleOf(code: string | undefined): Obstacle {
  if (code === 'ELOOP') return 'loop';
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'missing';
}

/** What is wrong with a path, as the end of a sentence that begins with its name. */
export const obstacles: Record<Obstacle, string> = {
  outside: 'is outside the folder of the book',
  missing: 'does not exist',
  loop: 'is a link that leads back to itself',
  forbidden: 'cannot be read: permission denied',
  'not-a-file': 'is not a file',
};
