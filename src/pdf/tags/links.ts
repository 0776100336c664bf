import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { decode } from '../../tree/inner-links.js';
import { origin } from '../browser/serve.js';
import { destinationName } from './destinations.js';

const A = PDFName.of('A');
const Dest = PDFName.of('Dest');

/**
 * Turns links to other documents of the book into links to destinations, and gives every link a description.
 *
 * @param descriptions For each destination of the book, what is there, in words.
 */
export function joinLinks(
  book: PDFDocument,
  pages: PDFRef[],
  descriptions: ReadonlyMap<string, string>,
): void {
  for (const link of annotations(book, pages)) {
    const id = targetOf(link);
    if (id === undefined) {
      const address = uriOf(link);
      if (address !== undefined) describe(link, address);
      continue;
    }
    link.delete(A);
    // A link that leads nowhere is found when the book is read back.
    link.set(Dest, destinationName(id));
    describe(link, descriptions.get(id) ?? '');
  }
}

export function annotations({ context }: PDFDocument, pages: PDFRef[]): PDFDict[] {
  return pages.flatMap((ref) => {
    const list = context.lookup(ref, PDFDict).lookupMaybe(PDFName.of('Annots'), PDFArray);
    return list ? list.asArray().map((one) => context.lookup(one, PDFDict)) : [];
  });
}

/** The id in the book that a printed link leads to; undefined for links to the world. */
export function targetOf(link: PDFDict): string | undefined {
  const dest = link.get(Dest);
  return dest instanceof PDFName ? dest.decodeText() : innerId(uriOf(link));
}

function uriOf(link: PDFDict): string | undefined {
  const uri = link.lookupMaybe(A, PDFDict)?.lookup(PDFName.of('URI'));
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : undefined;
}

function innerId(address: string | undefined): string | undefined {
  const start = `${origin}/#`;
  return address?.startsWith(start) === true ? decode(address.slice(start.length)) : undefined;
}

function describe(link: PDFDict, text: string): void {
  link.set(PDFName.of('Contents'), PDFHexString.fromText(text));
}
