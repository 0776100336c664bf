import {
  type PDFArray,
  type PDFContext,
  type PDFDict,
  PDFHexString,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PageGeometry } from '../page/geometry.js';
import type { PrintedDocument } from '../printing/print.js';

/** From CSS px to the points of a PDF. */
const point = 0.75;

/** Links show a little of what is above their destination, in pt. */
const air = 9;

/**
 * The named destinations of a printed document (ISO 32000-1, section 12.3.2.3). Their positions come from its layout.
 *
 * @param pages Its pages in the book.
 */
export function destinations(
  context: PDFContext,
  { document, layout, pdf }: PrintedDocument,
  pages: PDFRef[],
  { margins, sheet }: PageGeometry,
): [name: string, destination: PDFArray][] {
  const topOfText = pdf.getPage(0).getHeight() - (sheet.border + margins.top) * point;
  return document.destinations.flatMap((id): [string, PDFArray][] => {
    const place = layout.places[id];
    const page = pages[place?.page ?? -1];
    if (!place || !page) return [];
    const top = topOfText + air - Math.max(0, place.top) * point;
    // Viewers keep where they are sideways, and how large they show it.
    return [[id, context.obj([page, 'XYZ', null, top, null])]];
  });
}

/** A name tree of a single node (ISO 32000-1, section 7.9.6); its names have to be sorted by their bytes. */
export function nameTree(context: PDFContext, named: ReadonlyMap<string, PDFObject>): PDFDict {
  const sorted = [...named]
    .map(([name, value]) => ({ key: destinationName(name), value }))
    .sort((a, b) => Buffer.compare(a.key.asBytes(), b.key.asBytes()));
  return context.obj({ Names: sorted.flatMap(({ key, value }) => [key, value]) });
}

/** What links and bookmarks call a destination. */
export function destinationName(id: string): PDFHexString {
  return PDFHexString.of(Buffer.from(id, 'utf8').toString('hex'));
}
