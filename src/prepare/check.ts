import type { VFileMessage } from 'vfile-message';
import { collect } from '../diagnostics/collect.js';
import type { ParsedBook } from '../model/book.js';
import { prepare } from './prepare.js';

/**
 * Finds what is wrong in a manuscript without making books of it: all that a build reports before it lays out pages and packs files.
 *
 * @returns The messages, sorted by file, line and column.
 * @throws {OctavoError} As `build` does.
 */
export async function check(book: ParsedBook): Promise<VFileMessage[]> {
  const { files } = await prepare(book, ['epub', 'pdf']);
  return collect(files, book.settings.rules);
}
