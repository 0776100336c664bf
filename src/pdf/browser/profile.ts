import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OctavoError } from '../../diagnostics/error.js';
import { isRunning } from '../../files/temporary-files.js';

const prefix = 'octavo-browser-';

/** A folder that a browser writes to while it runs. */
export interface Profile {
  folder: string;
  remove: () => Promise<void>;
}

/**
 * Creates a folder for a browser, and removes those of killed runs.
 *
 * @throws {OctavoError} `ERR_BROWSER` when the folder cannot be created.
 */
export async function createProfile(parent = tmpdir()): Promise<Profile> {
  try {
    return await create(parent);
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new OctavoError(
      'ERR_BROWSER',
      `The browser cannot write to the temporary folder ${parent} (${code}).`,
      {
        cause,
        hint: 'Free some space, or set TMPDIR to another folder.',
      },
    );
  }
}

async function create(parent: string): Promise<Profile> {
  for (const name of await readdir(parent)) {
    const [, pid] = /^octavo-browser-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await removeFolder(path.join(parent, name));
  }
  const folder = await mkdtemp(path.join(parent, `${prefix}${process.pid}-`));
  const atExit = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', atExit);
  return {
    folder,
    async remove() {
      process.off('exit', atExit);
      await removeFolder(folder);
    },
  };
}

/** A browser that is ending may still write for a moment. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
}
