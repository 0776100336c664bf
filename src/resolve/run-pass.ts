import type { Book, Pass } from '../model/book.js';
import { OctavoError } from '../diagnostics/error.js';

/** Runs a pass; what it throws is told with its name. */
export async function runPass(pass: Pass, book: Book): Promise<void> {
  try {
    await pass.run(book);
  } catch (cause) {
    if (cause instanceof OctavoError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OctavoError('ERR_PLUGIN', `The pass “${pass.name}” failed: ${reason}`, { cause });
  }
}
