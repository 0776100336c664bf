import { constants } from 'node:fs';
import { access, lstat, mkdir } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { OctavoError } from '../diagnostics/error.js';

/**
 * Octavo's folder for files that can be made anew, as the XDG Base Directory Specification has it; a folder
 * of the user's own in the temporary folder where the home cannot be written to.
 *
 * @throws {OctavoError} `ERR_BROWSER` when there is no folder that only this user can write to.
 */
export async function cacheFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const candidates = foldersIn(env);
  for (const folder of candidates) if (await isPrivate(folder)) return folder;
  throw new OctavoError(
    'ERR_BROWSER',
    `There is no folder to keep the browser in: ${candidates.join(', ')}.`,
    {
      hint: 'Set XDG_CACHE_HOME to a folder that only you can write to.',
    },
  );
}

function foldersIn(env: NodeJS.ProcessEnv): string[] {
  const xdg = env['XDG_CACHE_HOME'];
  const home = env['HOME'] ?? homedir();
  return [
    // The specification says that a relative path is to be ignored.
    ...(xdg !== undefined && path.isAbsolute(xdg) ? [path.join(xdg, 'octavo')] : []),
    ...(path.isAbsolute(home) ? [path.join(home, '.cache', 'octavo')] : []),
    path.join(env['TMPDIR'] ?? tmpdir(), `octavo-${userInfo().uid}`),
  ];
}

/** Programs are run from this folder, so nobody else may be able to put something there. */
async function isPrivate(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    return isOwn(await lstat(folder));
  } catch {
    return false;
  }
}

/** Whether only this user can change what was found; on Windows the user's folders are so by themselves. */
export function isOwn(stats: { uid: number; mode: number; isSymbolicLink(): boolean }): boolean {
  if (process.getuid === undefined) return true;
  return !stats.isSymbolicLink() && stats.uid === process.getuid() && (stats.mode & 0o022) === 0;
}
