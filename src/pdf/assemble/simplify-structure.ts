import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { isPassage, type Kid, kidsOf, setKids } from './structure-kids.js';
import { numberTree } from './number-tree.js';

const S = PDFName.of('S');
const P = PDFName.of('P');
const NonStruct = PDFName.of('NonStruct');
/** What gives an element a meaning of its own. */
const telling = ['A', 'ActualText', 'Alt', 'E', 'ID', 'Lang', 'T'].map((name) => PDFName.of(name));

/**
 * Takes the elements out of a printed document's structure that say nothing, in place: Chromium puts one round
 * every run of text, two thirds of all objects of a book. Items of lists get the body that they ought to have.
 */
export function simplifyStructure(pdf: PDFDocument): void {
  const { context, catalog } = pdf;
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (tree === undefined) return;
  const owners = passageOwners(pdf, tree);

  const simplify = (ref: PDFRef, element: PDFDict): void => {
    const kids = kidsOf(element).flatMap((kid): Kid[] => {
      const child = kid instanceof PDFRef ? context.lookup(kid) : undefined;
      if (!(kid instanceof PDFRef && child instanceof PDFDict)) return [kid];
      simplify(kid, child);
      if (child.get(S) !== NonStruct || telling.some((name) => child.has(name))) return [kid];
      return kidsOf(child);
    });
    adopt(ref, element.get(S) === PDFName.of('LI') ? withBody(ref, kids) : kids);
  };
  const adopt = (ref: PDFRef, kids: Kid[]): void => {
    setKids(context, context.lookup(ref, PDFDict), kids);
    for (const kid of kids) {
      if (isPassage(kid)) owners(kid.page)?.set(kid.mcid, ref);
      else if (kid instanceof PDFRef) context.lookup(kid, PDFDict).set(P, ref);
    }
  };
  /** A label, where there is one, then the body (ISO 32000-1, section 14.8.4.3.3). */
  const withBody = (item: PDFRef, kids: Kid[]): Kid[] => {
    const isLabel = (kid: Kid) =>
      kid instanceof PDFRef && context.lookup(kid, PDFDict).get(S) === PDFName.of('Lbl');
    const content = kids.filter((kid) => !isLabel(kid));
    if (content.length === 0) return kids;
    const body = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: item }));
    adopt(body, content);
    return [...kids.filter(isLabel), body];
  };

  for (const kid of kidsOf(tree)) {
    const element = kid instanceof PDFRef ? context.lookup(kid) : undefined;
    if (kid instanceof PDFRef && element instanceof PDFDict) simplify(kid, element);
  }
}

/** For a page, the list that tells which element each of its passages belongs to. */
function passageOwners({ context }: PDFDocument, tree: PDFDict): (page: PDFRef) => PDFArray | undefined {
  const lists = new Map(numberTree(tree.lookupMaybe(PDFName.of('ParentTree'), PDFDict)));
  return (page) => {
    const key = context.lookup(page, PDFDict).lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    const list = key === undefined ? undefined : context.lookup(lists.get(key));
    return list instanceof PDFArray ? list : undefined;
  };
}
