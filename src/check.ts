import { build } from './build.js';
import type { ParsedBook, Target } from './model/book.js';
import type { VFileMessage } from 'vfile-message';

/**
 * Finds what is wrong in a manuscript without making books of it: all that a build reports before it lays out pages and packs files.
 *
 * @returns The messages, sorted by file, line and column.
 * @throws {OctavoError} As `build` does.
 */
export async function check(book: ParsedBook): Promise<VFileMessage[]> {
  const { messages } = await build(book, { targets: [nothing('epub'), nothing('pdf')] });
  return messages;
}

/** A target that makes no file. */
function nothing(name: string): Target {
  return { name, render: () => Promise.resolve([]) };
}
