import { chmod, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOnShelf, shelf } from '../test/books/shelf.js';
import { rustConfig } from '../test/books/rust-book.js';
import { createNoteAdder } from './dense-notes.js';

/** A book that lies ready to be built. */
export interface BenchBook {
  name: string;
  config: string;
  /** Its chapters in order, for tools that take files. */
  files: string[];
  /** The number of words of each note that was added; absent where none was. */
  lengths?: number[];
}

export const manual: BenchBook = {
  name: 'manual',
  config: fileURLToPath(new URL('../book.yml', import.meta.url)),
  files: [],
};

/** Whether the Rust book is there, which the rest is made of. */
export const hasRustBook = isOnShelf('rust-book');

/** Writes the Rust book once or several times over, each copy under other names. */
export async function rustBook(work: string, times: number): Promise<BenchBook> {
  return writeBook(work, `rust ×${times}`, times, (text) => text);
}

/** Writes the Rust book with a note about every 110 words. */
export async function denseBook(work: string): Promise<BenchBook> {
  const notes = createNoteAdder();
  return { ...(await writeBook(work, 'rust, dense notes', 1, notes.add)), lengths: notes.lengths };
}

/** Each copy stands in a folder of its own; its files keep their names, so that links among them stay right. */
async function writeBook(
  work: string,
  name: string,
  times: number,
  change: (markdown: string) => string,
): Promise<BenchBook> {
  const folder = path.join(work, name.replace(/\W+/g, '-'));
  const { chapters: entries, ...settings } = JSON.parse(rustConfig()) as {
    chapters: { files: string[]; matter: string }[];
  };
  const files: string[] = [];
  const chapters: typeof entries = [];
  for (let copy = 1; copy <= times; copy++) {
    const own = `chapters-${copy}`;
    await cp(path.join(shelf, 'rust-book/chapters'), path.join(folder, own), { recursive: true });
    for (const file of (await readdir(path.join(folder, own))).filter((one) => one.endsWith('.md')).sort()) {
      const at = path.join(folder, own, file);
      await chmod(at, 0o644);
      await writeFile(at, change(await readFile(at, 'utf8')));
      files.push(path.join(own, file));
    }
    for (const { files: names, matter } of entries) {
      chapters.push({
        files: names.map((one) => one.replace('chapters/', `${own}/`)),
        // Front matter stands once in a book, and back matter at its end.
        matter: times === 1 ? matter : 'body',
      });
    }
  }
  const config = path.join(folder, 'octavo.yml');
  await writeFile(config, JSON.stringify({ ...settings, chapters }));
  return { name, config, files };
}
