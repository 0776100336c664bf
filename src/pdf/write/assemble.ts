import { PDFArray, type PDFContext, PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../page/geometry.js';
import { pageLabel } from '../numbering/number-pages.js';
import type { Entry } from '../../model/contents.js';
import type { PrintedDocument } from '../printing/print.js';
import { BookPages, copyPages } from './pages.js';
import { destinations, nameTree } from '../tags/destinations.js';
import { joinLinks } from '../tags/links.js';
import { addOutline } from './outline.js';
import { pageLabels } from './page-labels.js';
import { BookStructure } from '../tags/structure.js';

/**
 * Joins printed documents into one book, object by object: copying whole pages would lose the tags.
 *
 * Changes the documents in place.
 *
 * @param outline The bookmarks; those whose destination is not in the book are left out.
 */
export async function assemble(
  printed: PrintedDocument[],
  outline: Entry[],
  geometry: PageGeometry,
): Promise<PDFDocument> {
  const book = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = book;
  const pages = new BookPages(book);
  const structure = new BookStructure(book);
  const named = new Map<string, PDFObject>();

  for (const one of printed) {
    if (one.placement.blankBefore) pages.addBlank();
    const { copier, refs } = copyPages(one.pdf, book);
    pages.add(refs, one.placement);
    structure.add(one, copier, refs);
    for (const [name, destination] of destinations(context, one, refs, geometry))
      named.set(name, destination);
  }
  joinLinks(book, pages.refs, describe(context, named, pages, outline));
  structure.finish();
  pages.finish();
  catalog.set(PDFName.of('PageLabels'), pageLabels(context, pages.numbers));
  catalog.set(PDFName.of('Names'), context.obj({ Dests: nameTree(context, named) }));
  addOutline(book, outline, new Set(named.keys()));
  return book;
}

/** For each destination the title of its chapter or section; for others, such as notes, the number of their page. */
function describe(
  context: PDFContext,
  named: ReadonlyMap<string, PDFObject>,
  { refs, numbers }: BookPages,
  outline: Entry[],
): Map<string, string> {
  const labels = new Map(
    refs.map((ref, index) => [
      ref,
      pageLabel(numbers[index]?.number ?? 0, numbers[index]?.numbering ?? 'arabic'),
    ]),
  );
  const descriptions = new Map<string, string>();
  for (const [name, destination] of named) {
    const page = context.lookupMaybe(destination, PDFArray)?.get(0);
    descriptions.set(name, (page instanceof PDFRef && labels.get(page)) || '');
  }
  const addTitles = (entries: Entry[]): void => {
    for (const { id, title, children } of entries) {
      descriptions.set(id, title);
      addTitles(children);
    }
  };
  addTitles(outline);
  return descriptions;
}
