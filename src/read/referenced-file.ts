import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Book } from '../model/book.js';
import { report, type Place } from '../diagnostics/report.js';
import { readText } from '../files/text-file.js';

/** A key of the configuration that names a file beside the chapters. */
export type SideFileKey = 'glossary' | 'citations' | 'changes';

/** Reads a file that the configuration names; undefined, with a message, when it cannot be had. */
export async function readSideFile(
  book: Book,
  key: SideFileKey,
  relative: string,
): Promise<VFile | undefined> {
  const shown = path.posix.normalize(relative.replaceAll('\\', '/'));
  const complain = (reason: string, hint: string) => {
    report(book.file, 'page-file-exists', placeOfKey(book.file, key), reason, hint);
  };
  try {
    const absolute = await realpath(path.join(book.folder, shown));
    if (!path.isAbsolute(shown) && absolute.startsWith(book.folder + path.sep))
      return await readText(absolute, shown);
    complain(`The file “${shown}” is outside the folder of the book.`, 'Move it into the folder.');
  } catch {
    complain(`The file “${shown}” is not there.`, 'Paths start at the folder of the configuration.');
  }
  return undefined;
}

/** Where the configuration has a key of its highest level; undefined where it is a program. */
function placeOfKey(file: VFile, key: SideFileKey): Place {
  const text = String(file.value);
  const match = new RegExp(`^["']?${key}["']?\\s*:.*$`, 'm').exec(text);
  const [start, end] = match ? [match.index, match.index + match[0].length] : [];
  const [from, to] = [location(file).toPoint(start), location(file).toPoint(end)];
  return from && to ? { start: from, end: to } : undefined;
}
