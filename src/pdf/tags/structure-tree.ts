import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { numberTree } from './number-tree.js';

const [K, P, Pg, S] = ['K', 'P', 'Pg', 'S'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName,
];

/** A passage of a page's content, by its marked-content identifier. */
export interface Passage {
  page: PDFRef;
  mcid: number;
}

/** The area of a link on a page: the annotation, and the dictionary that refers to it from the structure. */
export interface LinkArea {
  annotation: PDFDict;
  reference: PDFDict;
}

/** An element of a document's structure (ISO 32000-1, section 14.7.2). */
export interface StructureElement {
  type: string;
  ref: PDFRef;
  /** What else it says: its language, its attributes, an alternative text. */
  dict: PDFDict;
  kids: Kid[];
}

export type Kid = StructureElement | Passage | LinkArea;

export const isElement = (kid: Kid | undefined): kid is StructureElement =>
  kid !== undefined && 'type' in kid;
export const isPassage = (kid: Kid): kid is Passage => 'mcid' in kid;
export const isLinkArea = (kid: Kid): kid is LinkArea => 'annotation' in kid;

/** Reads the structure of a printed document; undefined when it has none. */
export function readStructure({ context, catalog }: PDFDocument): StructureElement | undefined {
  const top = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.get(K);
  const first = top instanceof PDFArray ? top.get(0) : top;
  return first instanceof PDFRef ? elementAt(context, first) : undefined;
}

function elementAt(context: PDFContext, ref: PDFRef): StructureElement | undefined {
  const dict = context.lookup(ref);
  const type = dict instanceof PDFDict ? dict.get(S) : undefined;
  if (!(dict instanceof PDFDict) || !(type instanceof PDFName)) return undefined;
  const kids = kidsOf(context, dict);
  // What has the role of a reference to a glossary, say, is no link to Chromium.
  const isLink = type === PDFName.of('NonStruct') && kids.some(isLinkArea);
  return { type: isLink ? 'Link' : type.decodeText(), ref, dict, kids };
}

function kidsOf(context: PDFContext, element: PDFDict): Kid[] {
  const own = element.get(Pg);
  const value = element.lookup(K);
  const list = value instanceof PDFArray ? value.asArray() : [element.get(K)];
  return list.flatMap((kid): Kid[] => {
    if (kid instanceof PDFNumber) return own instanceof PDFRef ? [{ page: own, mcid: kid.asNumber() }] : [];
    if (kid instanceof PDFRef) return [elementAt(context, kid)].filter(isElement);
    if (!(kid instanceof PDFDict)) return [];
    const mcid = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber();
    const page = kid.get(Pg) ?? own;
    if (mcid !== undefined) return page instanceof PDFRef ? [{ page, mcid }] : [];
    const annotation = kid.lookup(PDFName.of('Obj'));
    return annotation instanceof PDFDict ? [{ annotation, reference: kid }] : [];
  });
}

/** An element that the document does not have yet. */
export function newElement(context: PDFContext, type: string, kids: Kid[]): StructureElement {
  return { type, ref: context.nextRef(), dict: context.obj({ Type: 'StructElem' }), kids };
}

/** Writes a structure back, with each page's list of whom its passages belong to. */
export function writeStructure({ context, catalog }: PDFDocument, root: StructureElement): void {
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const lists = new Map(numberTree(tree.lookupMaybe(PDFName.of('ParentTree'), PDFDict)));
  const owners = new Map<PDFRef, PDFArray>();
  const ownersOn = (page: PDFRef): PDFArray => {
    const known = owners.get(page);
    if (known) return known;
    const key = context.lookup(page, PDFDict).lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
    const list = context.lookup(lists.get(key), PDFArray);
    for (let mcid = 0; mcid < list.size(); mcid++) list.set(mcid, PDFNull);
    owners.set(page, list);
    return list;
  };
  const write = ({ type, ref, dict, kids }: StructureElement, parent: PDFRef | undefined): void => {
    dict.set(S, PDFName.of(type));
    if (parent) dict.set(P, parent);
    context.assign(ref, dict);
    setKids(context, dict, kids);
    for (const kid of kids) {
      if (isElement(kid)) write(kid, ref);
      else if (isPassage(kid)) setOwner(ownersOn(kid.page), kid.mcid, ref);
    }
  };
  write(root, undefined);
}

function setOwner(list: PDFArray, mcid: number, owner: PDFRef): void {
  while (list.size() <= mcid) list.push(PDFNull);
  list.set(mcid, owner);
}

/** Writes the kids of an element; passages on its first page in the short form. */
function setKids(context: PDFContext, element: PDFDict, kids: Kid[]): void {
  const page = kids.find(isPassage)?.page;
  if (page) element.set(Pg, page);
  else element.delete(Pg);
  const written = kids.map((kid): PDFObject => {
    if (isElement(kid)) return kid.ref;
    if (isLinkArea(kid)) return kid.reference;
    if (kid.page === page) return PDFNumber.of(kid.mcid);
    return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid });
  });
  const [only] = written;
  if (only === undefined) element.delete(K);
  else element.set(K, written.length === 1 ? only : context.obj(written));
}
