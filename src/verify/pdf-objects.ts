import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** What can only be seen in the objects of a PDF. */
export interface PdfObjects {
  /** Fonts that a reader would have to bring itself. */
  missingFonts: string[];
  /** Pages whose content was made smaller to fit, counted from 0. */
  scaledPages: number[];
  hasStructure: boolean;
  /** The names of the destinations that links lead to, with the pages of the links, counted from 0. */
  links: { destination: string; page: number }[];
}

export async function readObjects(bytes: Uint8Array): Promise<PdfObjects> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const missingFonts = new Set<string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(name('Type')) === name('Font') && !isEmbedded(object)) {
      missingFonts.add(String(object.get(name('BaseFont')) ?? 'a font without a name'));
    }
  }
  const scaledPages = pdf.getPages().flatMap(({ node }, index) => (isScaled(node) ? [index] : []));
  const hasStructure = pdf.catalog.lookup(name('StructTreeRoot')) instanceof PDFDict;
  const links = pdf
    .getPages()
    .flatMap(({ node }, page) => linksOf(node).map((destination) => ({ destination, page })));
  return { missingFonts: [...missingFonts].sort(), scaledPages, hasStructure, links };
}

function linksOf(page: PDFDict): string[] {
  const annotations = page.lookupMaybe(name('Annots'), PDFArray);
  return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations?.lookup(index)).flatMap(
    (link) => {
      const destination = link instanceof PDFDict ? link.lookup(name('Dest')) : undefined;
      const isText = destination instanceof PDFHexString || destination instanceof PDFString;
      return isText ? [Buffer.from(destination.asBytes()).toString('utf8')] : [];
    },
  );
}

/** ISO 32000-1, section 9.9; the glyphs of a Type 3 font are always part of the file. */
function isEmbedded(font: PDFDict): boolean {
  if (font.get(name('Subtype')) === name('Type3')) return true;
  const descendant = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookup(0);
  const described = descendant instanceof PDFDict ? descendant : font;
  const descriptor = described.lookup(name('FontDescriptor'));
  return (
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(name(key)))
  );
}

/** From CSS px to the 300 dots per inch that Chromium lays pages out in; smaller where it had to make room. */
const unscaled = 300 / 96;

/** Chromium begins a page with the matrix of the paper, then with that of the layout. */
function isScaled(page: PDFDict): boolean {
  const content = page.lookup(name('Contents'));
  if (!(content instanceof PDFRawStream) || !content.dict.has(name('Filter'))) return false;
  const text = inflateSync(content.contents).toString('latin1', 0, 400);
  const [, , layout] = /(?:^|\s)([\d.]+) 0 0 -\1 \S+ \S+ cm\s+(?:q\s+)?([\d.]+) 0 0 \2 /.exec(text) ?? [];
  return layout !== undefined && Math.abs(Number(layout) - unscaled) > 0.01;
}
