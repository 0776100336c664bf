import type { VFileMessage } from 'vfile-message';
import { collect } from '../src/diagnostics/collect.js';
import type { ParsedBook, ResolvedBook } from '../src/model/book.js';
import { filesOf } from '../src/model/files.js';
import { passes } from '../src/resolve/passes.js';
import { resolveBook } from '../src/resolve/resolve-book.js';

/** A book after all built-in passes. */
export async function resolved(book: ParsedBook): Promise<ResolvedBook> {
  return resolveBook(book, passes);
}

/** All messages on a book's files, as a build returns them. */
export function messagesOn(book: ParsedBook): VFileMessage[] {
  return collect(filesOf(book), book.settings.rules);
}
