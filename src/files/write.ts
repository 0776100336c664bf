import type { Stats } from 'node:fs';
import { access, constants, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { OctavoError } from '../diagnostics/error.js';
import { removeStale, temporaryName, writeThrough } from './temporary-files.js';

/**
 * Writes finished files so that there are all the old ones or all the new ones: each first goes to a temporary
 * file beside its place, and only when all are on the disk do they take their names.
 *
 * @param out The folder; made when it is not there.
 * @param kept Absolute paths of files that are never overwritten: those that the book was made of.
 * @throws {OctavoError} ERR_WRITE, and the old files are as they were.
 */
export async function write(
  files: { path: string; bytes: Uint8Array }[],
  out: string,
  kept: string[],
): Promise<void> {
  if (files.length === 0) return;
  const folder = resolve(out);
  const places = files.map(({ path, bytes }) => ({ bytes, place: placeIn(folder, path) }));
  const written: { temporary: string; place: string }[] = [];
  try {
    for (const place of new Set(places.map(({ place }) => dirname(place)))) {
      await prepare(place);
    }
    await refuse(
      places.map(({ place }) => place),
      kept,
    );
    for (const { place, bytes } of places) {
      const name = temporaryName(dirname(place));
      written.push({ temporary: name, place });
      await writeThrough(name, bytes);
    }
    for (const { temporary, place } of written) await rename(temporary, place);
  } catch (error) {
    throw error instanceof OctavoError ? error : failure(error as NodeJS.ErrnoException, folder);
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

/** Every finished book has more bytes. */
const smallestBook = 64 * 1024;

/**
 * Makes sure, before a long build, that a folder exists and can be written to.
 *
 * @throws {OctavoError} ERR_WRITE
 */
export async function prepareFolder(out: string): Promise<void> {
  try {
    await prepare(out);
    await probe(temporaryName(out));
  } catch (error) {
    throw failure(error as NodeJS.ErrnoException, out);
  }
}

/** On a full disk, files can be created, but not written to. */
async function probe(file: string): Promise<void> {
  try {
    await writeThrough(file, new Uint8Array(smallestBook));
  } finally {
    await rm(file, { force: true });
  }
}

async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  await removeStale(folder);
}

function placeIn(folder: string, path: string): string {
  const place = resolve(folder, path);
  if (place.startsWith(folder + sep)) return place;
  throw new OctavoError('ERR_WRITE', `The file “${path}” would be outside the folder ${folder}.`);
}

/** Looks for what must not be replaced, before anything is written. */
async function refuse(places: string[], kept: string[]): Promise<void> {
  const sources = await Promise.all(kept.map((path) => stat(path).catch(() => undefined)));
  for (const [index, place] of places.entries()) {
    if (places.indexOf(place) !== index)
      throw new OctavoError('ERR_WRITE', `Two targets give a file ${place}.`);
    const there = await statOf(place);
    if (there?.isDirectory()) {
      throw new OctavoError('ERR_WRITE', `${place} is a folder.`, {
        hint: 'Move it away, or choose another `name` or `out`.',
      });
    }
    // Two paths can be one file: by links, or where the file system does not tell capitals from small letters.
    if (there && sources.some((source) => source?.dev === there.dev && source.ino === there.ino)) {
      const hint = 'Choose another `name` or `out`.';
      throw new OctavoError('ERR_WRITE', `${place} is a source of the book, which it would overwrite.`, {
        hint,
      });
    }
  }
}

/** Undefined when nothing is there. */
async function statOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}

const hints: Partial<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, or choose another folder with `out`.',
  EFBIG: 'The file is larger than the disk or the limits of the process allow.',
  EDQUOT: 'The disk quota is used up: make room, or choose another folder with `out`.',
  EACCES: 'You may not write there: change the permissions, or choose another folder with `out`.',
  EPERM: 'Close the book if it is open in a reader, or choose another folder with `out`.',
  EBUSY: 'Close the book if it is open in a reader, or choose another folder with `out`.',
  EROFS: 'The disk is read-only: choose another folder with `out`.',
  EEXIST: 'There is a file where the folder is to be: choose another folder with `out`.',
  ENOTDIR: 'There is a file where a folder is to be: choose another folder with `out`.',
  ENAMETOOLONG: 'Choose a shorter `name`.',
};

function failure(cause: NodeJS.ErrnoException, folder: string): OctavoError {
  const hint = hints[cause.code ?? ''];
  const reason = `The finished files could not be written to ${relative(process.cwd(), folder) || folder} (${cause.code ?? cause.message}).`;
  return new OctavoError('ERR_WRITE', reason, { cause, ...(hint !== undefined && { hint }) });
}
