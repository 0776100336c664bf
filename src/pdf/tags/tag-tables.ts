import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { attributesOf } from './structure-ids.js';
import { isElement, type Kid, type StructureElement } from './structure-tree.js';

const Headers = PDFName.of('Headers');

/**
 * Makes one table of those that pagination split at the foot of a page, in place. The second part has its head for the
 * eye only, so it has no header cells, and as many columns as the first, which it follows directly.
 */
export function joinTables(context: PDFContext, element: StructureElement): void {
  const kids: Kid[] = [];
  for (const kid of element.kids) {
    const before = kids.at(-1);
    if (isElement(before) && isElement(kid) && continues(kid, before)) {
      const headers = columnHeaders(before);
      for (const row of rowsOf(kid)) giveHeaders(context, row, headers);
      before.kids.push(...kid.kids);
    } else {
      if (isElement(kid)) joinTables(context, kid);
      kids.push(kid);
    }
  }
  element.kids = kids;
}

function continues(table: StructureElement, before: StructureElement): boolean {
  if (table.type !== 'Table' || before.type !== 'Table') return false;
  const [first] = rowsOf(table);
  const [head] = rowsOf(before);
  if (first === undefined || head === undefined) return false;
  return (
    // A cell above the column of row heads can be empty.
    cellsOf(head).some((cell) => cell.type === 'TH' && !isRowHeader(cell)) &&
    cellsOf(first).length === cellsOf(head).length &&
    rowsOf(table).every((row) => cellsOf(row).every((cell) => cell.type === 'TD' || isRowHeader(cell)))
  );
}

/** What the cells of a table's head are called, by column; undefined for those that have no name. */
function columnHeaders(table: StructureElement): (PDFObject | undefined)[] {
  const [head] = rowsOf(table);
  return head ? cellsOf(head).map(({ dict }) => dict.get(PDFName.of('ID'))) : [];
}

function giveHeaders(context: PDFContext, row: StructureElement, headers: (PDFObject | undefined)[]): void {
  for (const [column, cell] of cellsOf(row).entries()) {
    for (const attributes of attributesOf(cell.dict)) {
      const own = attributes.lookupMaybe(Headers, PDFArray);
      const header = headers[column];
      if (own?.size() !== 0) continue;
      if (header && cellsOf(row).length === headers.length) attributes.set(Headers, context.obj([header]));
      else attributes.delete(Headers);
    }
  }
}

function rowsOf(table: StructureElement): StructureElement[] {
  return table.kids.filter(isElement).flatMap((kid) => {
    if (kid.type === 'TR') return [kid];
    return ['THead', 'TBody', 'TFoot'].includes(kid.type) ? rowsOf(kid) : [];
  });
}

function cellsOf(row: StructureElement): StructureElement[] {
  return row.kids.filter(isElement).filter(({ type }) => type === 'TD' || type === 'TH');
}

function isRowHeader({ type, dict }: StructureElement): boolean {
  const scope = attributesOf(dict).find(
    (attributes) => attributes instanceof PDFDict && attributes.has(PDFName.of('Scope')),
  );
  return type === 'TH' && scope?.get(PDFName.of('Scope')) === PDFName.of('Row');
}
