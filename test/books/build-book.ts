import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { build, epub, pdf, readBook, type Book, type BuildResult } from '../../src/index.js';

/** Books that others wrote lie beside the repository, where they are at all. */
export const shelf = fileURLToPath(new URL('../../../shared/books/', import.meta.url));

/** Whether a book of the shelf is there; tests that want it are skipped otherwise, and say so. */
export function isOnShelf(name: string): boolean {
  return existsSync(path.join(shelf, name));
}

/** Builds a book of the shelf from a copy, with a configuration that is no part of it. */
export async function buildFromShelf(name: string, config: string, targets = [epub(), pdf()]): Promise<BuildResult & { book: Book }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-shelf-'));
  try {
    await cp(path.join(shelf, name), folder, { recursive: true });
    // The shelf is for reading, and so would be its copy.
    await chmod(folder, 0o755);
    await writeFile(path.join(folder, 'octavo.yml'), config);
    const book = await readBook(path.join(folder, 'octavo.yml'));
    return { ...(await build(book, { targets })), book };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text files of an EPUB by their names. */
export function documentsOf(result: BuildResult): Map<string, string> {
  const file = result.files.find(({ path: name }) => name.endsWith('.epub'));
  if (!file) throw new Error('There is no EPUB.');
  const text = Object.entries(unzipSync(file.bytes)).filter(([name]) => /\.(xhtml|opf|ncx|css)$/.test(name));
  return new Map(text.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export async function readManual(): Promise<Book> {
  return readBook(fileURLToPath(new URL('../../book.yml', import.meta.url)));
}
