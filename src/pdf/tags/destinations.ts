import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PageGeometry } from '../page/geometry.js';
import { topOfText } from '../page/print-document.js';

/** From CSS px to the points of a PDF. */
const point = 0.75;

/** Of a line of text, more than this stands on its page, in pt. */
const sliver = 3;

/** Links show a little of what is above their destination, in pt. */
const air = 9;

/**
 * The named destinations of a printed document (ISO 32000-1, section 12.3.2.3), in document order.
 *
 * Chromium measures their heights from the upper edge of the text area as if that were the edge of the page; so all are
 * moved by what the destination that is known to stand there is off. Letters that reach above the first line of a page, as those of
 * headings do, begin for it on the page before.
 *
 * Changes the document in place.
 */
export function destinations(
  pdf: PDFDocument,
  { margins, sheet }: PageGeometry,
): [name: string, destination: PDFArray][] {
  const pages = pdf.getPages();
  const top = pdf.getPage(0).getHeight() - (sheet.border + margins.top) * point;
  const bottom = (sheet.border + margins.bottom) * point;
  const dictionary = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const all = (dictionary?.keys() ?? []).map((name): [string, PDFArray] => [
    name.decodeText(),
    dictionary?.lookup(name, PDFArray) as PDFArray,
  ]);
  const known = all.find(([name]) => name === topOfText)?.[1];
  const off = known ? heightOf(known) - top : 0;
  for (const [, destination] of all) {
    const height = heightOf(destination) - off;
    const next = pages[pages.findIndex(({ ref }) => ref === destination.get(0)) + 1];
    const isBelow = height < bottom + sliver && next !== undefined;
    if (isBelow) destination.set(0, next.ref);
    destination.set(heightAt, PDFNumber.of(isBelow ? top + air : Math.min(height + air, top + air)));
  }
  return all.filter(([name]) => name !== topOfText);
}

/** Where the upper edge stands in a destination: `[page /XYZ left top zoom]`. */
const heightAt = 3;

function heightOf(destination: PDFArray): number {
  return destination.lookup(heightAt, PDFNumber).asNumber();
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
