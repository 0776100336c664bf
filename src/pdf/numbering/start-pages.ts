import { numberPages, type Placement } from './number-pages.js';
import type { PrintDocument } from '../page/print-document.js';

/** Knows where each document of a book begins as soon as those before it are laid out. */
export interface Ledger {
  /** Enters how many pages a document has. */
  enter: (index: number, pages: number) => void;
  /** Enters that a document never will be laid out; all that wait for it fail as well. */
  fail: (index: number, reason: unknown) => void;
  /** Waits for the documents before this one. */
  placementOf: (index: number) => Promise<Placement>;
}

export function createLedger(documents: PrintDocument[]): Ledger {
  const entries = documents.map(() => {
    let enter: (pages: number) => void = () => undefined;
    let fail: (reason: unknown) => void = () => undefined;
    const pages = new Promise<number>((resolve, reject) => {
      enter = resolve;
      fail = reject;
    });
    // A failure is told by the document that fails, whether or not another one waits for it.
    pages.catch(() => undefined);
    return { pages, enter, fail };
  });
  return {
    enter: (index, pages) => entries[index]?.enter(pages),
    fail: (index, reason) => entries[index]?.fail(reason),
    async placementOf(index) {
      const before = await Promise.all(entries.slice(0, index).map(({ pages }) => pages));
      // The pages of the document itself have no part in where it begins.
      const numbered = documents
        .slice(0, index + 1)
        .map((document, at) => ({ document, pages: before[at] ?? 1 }));
      const [own] = numberPages(numbered).slice(-1);
      if (!own) throw new RangeError(`The book has no document ${index}.`);
      return own.placement;
    },
  };
}
