import type { VFileMessage } from 'vfile-message';
import { withOwn } from '../src/constructs/constructs.js';
import { collect } from '../src/diagnostics/collect.js';
import type { HtmlBook, ParsedBook, RenderContext, ResolvedBook } from '../src/model/book.js';
import { filesOf } from '../src/model/files.js';
import { renderHtml } from '../src/html/render-html.js';
import { passes } from '../src/resolve/passes.js';
import { themeOf } from '../src/theme/theme.js';
import { resolveBook } from '../src/resolve/resolve-book.js';

/** A book after all built-in passes. */
export async function resolved(book: ParsedBook): Promise<ResolvedBook> {
  return resolveBook(book, passes);
}

/** A resolved book as HTML, in its theme. */
export async function htmlOf(book: ResolvedBook): Promise<HtmlBook> {
  return renderHtml(book, await themeOf(book), [], withOwn({ ...book.settings, constructs: [] }));
}

/** What a target is given beside the book, where nobody listens. */
export async function quietContext(book: ParsedBook): Promise<RenderContext> {
  return { theme: await themeOf(book), progress: () => undefined, report: () => undefined };
}

/** All messages on a book's files, as a build returns them. */
export function messagesOn(book: ParsedBook): VFileMessage[] {
  return collect(filesOf(book), book.settings.rules);
}
