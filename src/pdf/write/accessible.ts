import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
} from '@cantoo/pdf-lib';
import { attributesOf, elementsUnder } from '../tags/structure-ids.js';
import { numberTree } from '../tags/number-tree.js';
import { roles } from '../tags/roles.js';

const name = (text: string) => PDFName.of(text);

/** The standard structure types that books are tagged with (ISO 32000-1, section 14.8.4). */
const standard = new Set(
  (
    'Art BlockQuote Caption Code Div Document Figure Formula H1 H2 H3 H4 H5 H6 Index L LBody LI Lbl Link Note P Part ' +
    'Quote Reference Sect Span TBody TD TFoot TH THead TOC TOCI TR Table'
  ).split(' '),
);

/**
 * Whether the tags of a book keep all rules of PDF/UA-1 (ISO 14289-1, section 7) that can be checked by a program;
 * a file that breaks one must not claim to keep to them.
 */
export function isAccessible(pdf: PDFDocument): boolean {
  const { context, catalog } = pdf;
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const top = root?.lookupMaybe(name('K'), PDFArray)?.get(0);
  if (!root || !(top instanceof PDFRef)) return false;
  const elements = Array.from(elementsUnder(context, top), ([, element]) => element);
  const ids = elements.flatMap((element) => element.get(name('ID'))?.toString() ?? []);
  return (
    elements.every((element) => keepsRules(element)) &&
    new Set(ids).size === ids.length &&
    headingsFollow(elements) &&
    linksAreTagged(pdf, new Map(numberTree(root.lookupMaybe(name('ParentTree'), PDFDict))))
  );
}

function typeOf(element: PDFDict): string {
  return element.lookupMaybe(name('S'), PDFName)?.decodeText() ?? '';
}

function keepsRules(element: PDFDict): boolean {
  const type = typeOf(element);
  if (!standard.has(type) && !(type in roles)) return false;
  const attributes = attributesOf(element);
  if (type === 'Figure' || type === 'Formula')
    return hasText(element, 'Alt') || hasText(element, 'ActualText');
  if (type === 'Note') return element.has(name('ID'));
  if (type === 'TH') return attributes.some((one) => one.has(name('Scope')));
  if (type === 'Table') return hasHeaders(element) && isRegular(element);
  if (type === 'TR') return holdsOnly(element, 'TD', 'TH');
  if (type === 'L') return holdsOnly(element, 'L', 'LI', 'Caption');
  return true;
}

function hasText(element: PDFDict, entry: string): boolean {
  const text = element.lookup(name(entry));
  return text !== undefined && text.toString().replace(/^[(<](?:FEFF)?|[)>]$/gi, '') !== '';
}

/** The elements in an element, without what is text. */
function kidsOf(element: PDFDict): PDFDict[] {
  const list = element.lookup(name('K'));
  const all = list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index)) : [list];
  return all.filter((one): one is PDFDict => one instanceof PDFDict && one.has(name('S')));
}

/** Whether an element holds elements of these types, and nothing else. */
function holdsOnly(element: PDFDict, ...types: string[]): boolean {
  const list = element.lookup(name('K'));
  const count = list instanceof PDFArray ? list.size() : list === undefined ? 0 : 1;
  const kids = kidsOf(element);
  return kids.length === count && kids.every((kid) => types.includes(typeOf(kid)));
}

function rowsOf(table: PDFDict): PDFDict[] {
  return kidsOf(table).flatMap((kid) =>
    typeOf(kid) === 'TR' ? [kid] : /^T(?:Head|Body|Foot)$/i.test(typeOf(kid)) ? rowsOf(kid) : [],
  );
}

function hasHeaders(table: PDFDict): boolean {
  return rowsOf(table).some((row) => kidsOf(row).some((cell) => typeOf(cell) === 'TH'));
}

/** Whether all rows have the same number of columns, with what spans several of either. */
function isRegular(table: PDFDict): boolean {
  const widths = new Set<number>();
  // For each row to come, the columns that cells from above take.
  const taken: number[] = [];
  for (const row of rowsOf(table)) {
    let width = taken.shift() ?? 0;
    for (const cell of kidsOf(row)) {
      const columns = spanOf(cell, 'ColSpan');
      width += columns;
      for (let below = 0; below < spanOf(cell, 'RowSpan') - 1; below++)
        taken[below] = (taken[below] ?? 0) + columns;
    }
    widths.add(width);
  }
  return widths.size < 2;
}

function spanOf(cell: PDFDict, entry: string): number {
  const spans = attributesOf(cell).flatMap(
    (one) => one.lookupMaybe(name(entry), PDFNumber)?.asNumber() ?? [],
  );
  return spans[0] ?? 1;
}

/** The first heading is of level 1, and none leaves out a level on the way down. */
function headingsFollow(elements: PDFDict[]): boolean {
  let level = 0;
  for (const element of elements) {
    const [, digit] = /^H([1-6])$/.exec(typeOf(element)) ?? [];
    if (digit === undefined) continue;
    if (Number(digit) > level + 1) return false;
    level = Number(digit);
  }
  return true;
}

/** Links are in tags of their own, say in words where they lead, and are reached in the order of reading. */
function linksAreTagged(pdf: PDFDocument, parents: ReadonlyMap<number, unknown>): boolean {
  return pdf.getPages().every(({ node }) => {
    const list = node.lookupMaybe(name('Annots'), PDFArray);
    if (!list || list.size() === 0) return true;
    if (node.lookup(name('Tabs')) !== name('S')) return false;
    return list.asArray().every((_, index) => {
      const link = list.lookup(index, PDFDict);
      const key = link.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber();
      const owner = key === undefined ? undefined : parents.get(key);
      const element = owner instanceof PDFRef ? pdf.context.lookup(owner) : owner;
      const contents = link.lookup(name('Contents'));
      return (
        element instanceof PDFDict &&
        typeOf(element) === 'Link' &&
        contents instanceof PDFHexString &&
        contents.decodeText() !== ''
      );
    });
  });
}
