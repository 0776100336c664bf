import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { formulaMark } from '../text/formulas.js';
import { isElement, type StructureElement } from './structure-tree.js';

const Alt = PDFName.of('Alt');

/** Makes formulas of the pictures that stand for them, in place. */
export function tagFormulas(element: StructureElement): void {
  for (const kid of element.kids) if (isElement(kid)) tagFormulas(kid);
  const alt = element.dict.lookup(Alt);
  if (!(alt instanceof PDFString || alt instanceof PDFHexString)) return;
  const text = alt.decodeText();
  if (!text.startsWith(formulaMark)) return;
  element.type = 'Formula';
  element.dict.set(Alt, PDFHexString.fromText(text.slice(formulaMark.length)));
}

/**
 * Gives figures what readers expect, in place. Browsers put the figure of an image, which has the alternative text,
 * into the figure of the page, which has none: those two are one. What holds no image, or several, is no figure itself.
 */
export function tagFigures(element: StructureElement): void {
  for (const kid of element.kids) if (isElement(kid)) tagFigures(kid);
  if (element.type !== 'Figure' || element.dict.has(Alt)) return;
  for (const kid of element.kids) if (isElement(kid) && kid.type === 'P') kid.type = 'Caption';
  const images = element.kids.filter((kid) => isElement(kid) && kid.type === 'Figure');
  const [image] = images;
  const others = element.kids.filter((kid) => kid !== image);
  const isOne = images.length === 1 && others.every((kid) => !isElement(kid) || kid.type === 'Caption');
  const alt = isElement(image) ? image.dict.get(Alt) : undefined;
  if (!isOne || !isElement(image) || alt === undefined) {
    element.type = 'Div';
    return;
  }
  element.dict.set(Alt, alt);
  element.kids = element.kids.flatMap((kid) => (kid === image ? image.kids : [kid]));
}
