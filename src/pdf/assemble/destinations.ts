import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** The named destinations of a PDF as Chromium writes them (ISO 32000-1, section 12.3.2.3), in document order. */
export function destinations(pdf: PDFDocument): [name: string, destination: PDFObject][] {
  const dictionary = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return (dictionary?.entries() ?? []).map(([name, value]) => [name.decodeText(), value]);
}

/** For each named destination, its page, counted from 0. */
export function destinationPages(pdf: PDFDocument): [name: string, page: number][] {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]));
  return destinations(pdf).flatMap(([name, value]) => {
    const target = pdf.context.lookupMaybe(value, PDFArray)?.get(0);
    const page = target instanceof PDFRef ? pages.get(target.toString()) : undefined;
    return page === undefined ? [] : [[name, page]];
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
