import { strFromU8, unzipSync } from 'fflate';
import type { BuildResult, Target, HtmlBook } from '../../src/model/book.js';
import { build, type BuildOptions } from '../../src/build.js';
import { epub } from '../../src/epub/epub.js';
import { readBook } from '../../src/read/read-book.js';
import { bookFolder } from '../book-folder.js';

/** A target that keeps the book it gets, to be looked at. */
export function recorder(name: string): Target & { book(): HtmlBook } {
  let kept: HtmlBook | undefined;
  return {
    name,
    render(book) {
      kept = book;
      return Promise.resolve([]);
    },
    book() {
      if (!kept) throw new Error('Nothing was rendered.');
      return kept;
    },
  };
}

export async function buildSmall(
  files: Record<string, string | Uint8Array>,
  options: Partial<BuildOptions> = {},
): Promise<BuildResult> {
  return build(await readBook(await bookFolder(files)), { targets: [epub()], ...options });
}

/** The text files of the EPUB by their names, and the names of the others. */
export function unpack({ files }: BuildResult): Record<string, string> {
  const [file] = files;
  if (!file) throw new Error('There is no EPUB.');
  return Object.fromEntries(
    Object.entries(unzipSync(file.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
