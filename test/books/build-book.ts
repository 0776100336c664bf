import { chmod, cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { build, epub, pdf, readBook, type BuildResult } from '../../src/index.js';
import { temporaryFolder } from '../book-folder.js';
import { isOnShelf, shelf } from './shelf.js';

export { isOnShelf };

/**
 * A copy of a book of the shelf, with a configuration that is no part of it.
 *
 * @returns The path of the configuration.
 */
export async function copyFromShelf(name: string, config: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp(path.join(shelf, name), folder, { recursive: true });
  // The shelf is for reading, and so would be its copy.
  await chmod(folder, 0o755);
  const file = path.join(folder, 'book.yml');
  await writeFile(file, config);
  return file;
}

export async function buildFromShelf(
  name: string,
  config: string,
  targets = [epub(), pdf()],
): Promise<BuildResult> {
  return build(await readBook(await copyFromShelf(name, config)), { targets });
}

/** The text files of an EPUB by their names. */
export function documentsOf(result: BuildResult): Map<string, string> {
  const file = result.files.find(({ path: name }) => name.endsWith('.epub'));
  if (!file) throw new Error('There is no EPUB.');
  const text = Object.entries(unzipSync(file.bytes)).filter(([name]) => /\.(xhtml|opf|ncx|css)$/.test(name));
  return new Map(text.map(([name, bytes]) => [name, strFromU8(bytes)]));
}
