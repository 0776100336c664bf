import { PDFArray, type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { annotations } from './links.js';
import { isElement, isLinkArea, type StructureElement } from './structure-tree.js';

/** In pt: letters are higher than that. */
const thinnest = 1.5;

/**
 * Takes away the areas of links in which nothing can be hit, in place: of a raised note number at the head of a page,
 * Chromium leaves the hair's breadth that reaches over the text area at the foot of the page before.
 */
export function dropSlivers(pdf: PDFDocument, root: StructureElement): void {
  const pages = pdf.getPages().map(({ ref }) => ref);
  const thin = new Set(annotations(pdf, pages).filter((link) => heightOf(link) < thinnest));
  if (thin.size === 0) return;
  for (const { node } of pdf.getPages()) {
    const list = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    const left = list?.asArray().filter((one) => !thin.has(pdf.context.lookup(one) as PDFDict));
    if (left) node.set(PDFName.of('Annots'), pdf.context.obj(left));
  }
  const drop = (element: StructureElement): void => {
    element.kids = element.kids.filter((kid) => !(isLinkArea(kid) && thin.has(kid.annotation)));
    for (const kid of element.kids) if (isElement(kid)) drop(kid);
  };
  drop(root);
}

function heightOf(link: PDFDict): number {
  return link.lookup(PDFName.of('Rect'), PDFArray).asRectangle().height;
}
