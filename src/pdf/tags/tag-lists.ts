import { type PDFContext, PDFName } from '@cantoo/pdf-lib';
import {
  isElement,
  isPassage,
  type Kid,
  newElement,
  type Passage,
  type StructureElement,
} from './structure-tree.js';

/** What is before an item of a list on its page: a number, or a dot or circle that is drawn. */
export type Marker = 'Decimal' | 'Disc' | 'Circle';

/**
 * Gives the items of lists the label and the body that they ought to have (ISO 32000-1, section 14.8.4.3.3), in place.
 *
 * @param labelBefore Makes a passage of what is drawn before the first passage of an item; undefined when nothing is.
 */
export function tagLists(
  context: PDFContext,
  element: StructureElement,
  labelBefore: (first: Passage) => { passage: Passage; marker: Marker } | undefined,
): void {
  for (const kid of element.kids) if (isElement(kid)) tagLists(context, kid, labelBefore);
  if (element.type !== 'L') return;
  let marker: Marker | undefined;
  for (const item of element.kids) {
    if (!isElement(item) || item.type !== 'LI') continue;
    const labels = item.kids.filter((kid) => isElement(kid) && kid.type === 'Lbl');
    const content = item.kids.filter((kid) => !labels.includes(kid));
    const first = firstPassage(content);
    const label = first && labels.length === 0 ? labelBefore(first) : undefined;
    if (label) {
      marker ??= label.marker;
      labels.push(newElement(context, 'Lbl', [label.passage]));
    }
    item.kids = [...labels, ...(content.length > 0 ? [newElement(context, 'LBody', content)] : [])];
  }
  if (marker) element.dict.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: marker }));
}

function firstPassage(kids: Kid[]): Passage | undefined {
  for (const kid of kids) {
    const found = isPassage(kid) ? kid : isElement(kid) ? firstPassage(kid.kids) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Makes the lists of the contents a table of contents (ISO 32000-1, section 14.8.4.2), in place. */
export function tagContents(element: StructureElement): void {
  for (const kid of element.kids) if (isElement(kid)) tagContents(kid);
  if (element.type === 'L') element.type = 'TOC';
  else if (element.type === 'LI') element.type = 'TOCI';
}
