import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PrintedDocument } from '../printing/print.js';
import { annotations } from './links.js';
import { numberTree } from './number-tree.js';
import { renameIds } from './structure-ids.js';

const name = (text: string) => PDFName.of(text);

/**
 * The structure tree of the book (ISO 32000-1, section 14.7): one `Document` with a `Part` for each printed
 * document. Every document counts its keys from 0, so they are given out anew.
 */
export class BookStructure {
  readonly #book: PDFDocument;
  readonly #root: PDFRef;
  readonly #document: PDFRef;
  readonly #parts: PDFRef[] = [];
  /** The parent tree: what is under each key. Keys are the indices. */
  readonly #parents: PDFObject[] = [];
  readonly #ids: [id: PDFHexString, element: PDFRef][] = [];

  constructor(book: PDFDocument) {
    this.#book = book;
    this.#root = book.context.nextRef();
    this.#document = book.context.nextRef();
  }

  /** Adds the tree of a document whose pages were copied to `pages`. */
  add({ document, pdf }: PrintedDocument, copier: PDFObjectCopier, pages: PDFRef[]): void {
    const { context } = this.#book;
    const source = pdf.catalog.get(name('StructTreeRoot'));
    if (!(source instanceof PDFRef)) return;
    // Its order depends on ids that are not the same in every run, and it is made anew.
    pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).delete(name('IDTree'));
    const copied = copier.copy(source);
    const tree = context.lookup(copied, PDFDict);

    const keys = new Map<number, number>();
    for (const [key, value] of numberTree(tree.lookupMaybe(name('ParentTree'), PDFDict))) {
      keys.set(key, this.#parents.push(value) - 1);
    }
    for (const ref of pages) shift(context.lookup(ref, PDFDict), 'StructParents', keys);
    for (const link of annotations(this.#book, pages)) shift(link, 'StructParent', keys);

    for (const part of rootsOf(tree)) {
      const element = context.lookup(part, PDFDict);
      element.set(name('S'), name('Part'));
      element.set(name('P'), this.#document);
      element.set(name('T'), PDFHexString.fromText(document.title));
      element.set(name('Lang'), PDFHexString.fromText(document.language));
      this.#ids.push(...renameIds(context, part, this.#parts.length));
      this.#parts.push(part);
    }
    context.delete(copied);
  }

  finish(): void {
    const { context, catalog } = this.#book;
    const sorted = this.#ids.sort(([a], [b]) => Buffer.compare(a.asBytes(), b.asBytes()));
    const parents = this.#parents.flatMap((value, key) => [PDFNumber.of(key), value]);
    context.assign(
      this.#document,
      context.obj({ Type: 'StructElem', S: 'Document', P: this.#root, K: this.#parts }),
    );
    context.assign(
      this.#root,
      context.obj({
        Type: 'StructTreeRoot',
        K: [this.#document],
        ParentTree: context.register(context.obj({ Nums: parents })),
        ParentTreeNextKey: this.#parents.length,
        ...(sorted.length > 0 ? { IDTree: context.obj({ Names: sorted.flat() }) } : {}),
      }),
    );
    catalog.set(name('StructTreeRoot'), this.#root);
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
  }
}

function rootsOf(tree: PDFDict): PDFRef[] {
  const kids = tree.get(name('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.filter((one) => one instanceof PDFRef);
}

function shift(holder: PDFDict, entry: string, keys: ReadonlyMap<number, number>): void {
  const key = holder.lookupMaybe(name(entry), PDFNumber)?.asNumber();
  const shifted = key === undefined ? undefined : keys.get(key);
  if (shifted === undefined) holder.delete(name(entry));
  else holder.set(name(entry), PDFNumber.of(shifted));
}
