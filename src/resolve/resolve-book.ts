import { OctavoError } from '../diagnostics/error.js';
import { within } from '../diagnostics/plug-ins.js';
import { reporterFor } from '../diagnostics/report.js';
import type { ParsedBook, Pass, ResolvedBook } from '../model/book.js';
import { copyOf } from '../model/copy.js';

/**
 * Runs the passes on a copy of a book, in their order.
 *
 * @throws {OctavoError} `ERR_PLUGIN`, with the name of the pass, for what a pass throws.
 */
export async function resolveBook(parsed: ParsedBook, passes: readonly Pass[]): Promise<ResolvedBook> {
  const own = copyOf(parsed);
  const book: ResolvedBook = {
    ...own,
    chapters: own.chapters.map((chapter) => ({ ...chapter, sections: [], notes: [] })),
    labels: new Map(),
    otherFiles: new Set(),
    references: new Map(),
  };
  for (const pass of passes) await runPass(pass, book);
  return book;
}

async function runPass(pass: Pass, book: ResolvedBook): Promise<void> {
  try {
    const { plugIns } = book.settings.limits;
    await within(pass.run(book, { report: reporterFor(pass.name) }), plugIns);
  } catch (cause) {
    if (cause instanceof OctavoError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OctavoError('ERR_PLUGIN', `The pass “${pass.name}” failed: ${reason}`, { cause });
  }
}
