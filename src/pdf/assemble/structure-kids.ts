import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

const K = PDFName.of('K');
const Pg = PDFName.of('Pg');

/** A passage of a page's content, by its marked-content identifier. */
export interface Passage {
  page: PDFRef;
  mcid: number;
}

/** What stands below a structure element: elements, passages, and references to annotations, which stay as they are. */
export type Kid = PDFRef | Passage | PDFDict;

export function isPassage(kid: Kid): kid is Passage {
  return 'mcid' in kid;
}

/** The kids of a structure element (ISO 32000-1, section 14.7.2), with passages in one form instead of two. */
export function kidsOf(element: PDFDict): Kid[] {
  const own = element.get(Pg);
  const value = element.lookup(K);
  const list = value instanceof PDFArray ? value.asArray() : [element.get(K)];
  return list.flatMap((kid): Kid[] => {
    if (kid instanceof PDFNumber) return own instanceof PDFRef ? [{ page: own, mcid: kid.asNumber() }] : [];
    if (kid instanceof PDFDict) {
      const page = kid.get(Pg) ?? own;
      const mcid = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber();
      return mcid === undefined ? [kid] : page instanceof PDFRef ? [{ page, mcid }] : [];
    }
    return kid instanceof PDFRef ? [kid] : [];
  });
}

/** Writes the kids of an element; passages on its first page in the short form. */
export function setKids(context: PDFContext, element: PDFDict, kids: Kid[]): void {
  const page = kids.find(isPassage)?.page;
  if (page) element.set(Pg, page);
  else element.delete(Pg);
  const written = kids.map((kid): PDFObject => {
    if (!isPassage(kid)) return kid;
    if (kid.page === page) return PDFNumber.of(kid.mcid);
    return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid });
  });
  const [only] = written;
  if (written.length === 0) element.delete(K);
  else element.set(K, only && written.length === 1 ? only : context.obj(written));
}
