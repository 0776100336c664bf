import { randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What `temporaryName` gives: `.octavo-<process id>-<random>.tmp`. */
const temporary = /^\.octavo-(\d+)-[\da-f-]+\.tmp$/;

/** A process id says nothing about a process on another machine or in another container; its age does. */
const longestWrite = 24 * 60 * 60 * 1000;

/** A name for a file that is being written, beside the place where it will stand: a rename within a folder is atomic. */
export function temporaryName(folder: string): string {
  return join(folder, `.octavo-${process.pid}-${randomUUID()}.tmp`);
}

/** Returns when the bytes are on the disk, not in a buffer of the system. */
export async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes the temporary files of builds that were killed. */
export async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = temporary.exec(name) ?? [];
    if (pid === undefined) continue;
    const path = join(folder, name);
    const changed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (!isRunning(Number(pid)) || Date.now() - changed > longestWrite) await rm(path, { force: true });
  }
}

/** Whether there is a process with an id. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else cannot be signalled, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
