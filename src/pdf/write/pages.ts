import {
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Placement } from '../numbering/number-pages.js';
import type { Numbering } from '../page/page-rules.js';

/** The printed number of a page. */
export interface PageNumber {
  number: number;
  numbering: Numbering;
}

/** Copies all pages of a document, and what they refer to, into the book. */
export function copyPages(from: PDFDocument, book: PDFDocument): { copier: PDFObjectCopier; refs: PDFRef[] } {
  const copier = PDFObjectCopier.for(from.context, book.context);
  return { copier, refs: from.getPages().map(({ ref }) => copier.copy(ref)) };
}

/** The pages of the book, in order, with their numbers. */
export class BookPages {
  readonly refs: PDFRef[] = [];
  readonly numbers: PageNumber[] = [];
  readonly #book: PDFDocument;

  constructor(book: PDFDocument) {
    this.#book = book;
  }

  add(refs: PDFRef[], { first, numbering }: Placement): void {
    for (const [index, ref] of refs.entries()) {
      this.refs.push(ref);
      this.numbers.push({ number: first + index, numbering });
    }
  }

  /** A page with nothing on it, of the size of the one before it. */
  addBlank(): void {
    const [last, number] = [this.refs.at(-1), this.numbers.at(-1)];
    if (last === undefined || number === undefined) return;
    const { context } = this.#book;
    const box = this.#page(last).get(PDFName.of('MediaBox'));
    const page = context.obj({ Type: 'Page', MediaBox: box, Resources: {}, Tabs: 'S' });
    this.refs.push(context.register(page));
    this.numbers.push({ ...number, number: number.number + 1 });
  }

  /** Writes the page tree (ISO 32000-1, section 7.7.3). */
  finish(): void {
    const { context, catalog } = this.#book;
    const tree = catalog.Pages();
    const root = catalog.get(PDFName.of('Pages'));
    for (const ref of this.refs) {
      const page = this.#page(ref);
      if (root) page.set(PDFName.of('Parent'), root);
    }
    tree.set(PDFName.of('Kids'), context.obj(this.refs));
    tree.set(PDFName.of('Count'), PDFNumber.of(this.refs.length));
  }

  #page(ref: PDFRef): PDFDict {
    return this.#book.context.lookup(ref) as PDFDict;
  }
}
