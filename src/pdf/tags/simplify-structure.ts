import { type PDFContext, PDFName } from '@cantoo/pdf-lib';
import { isElement, type Kid, newElement, type StructureElement } from './structure-tree.js';

/** What gives an element a meaning of its own. */
const telling = ['A', 'ActualText', 'Alt', 'E', 'ID', 'Lang', 'T'].map((name) => PDFName.of(name));

/** Elements that are in lines (ISO 32000-1, section 14.8.4.4); everything else is in blocks. */
const inline = new Set(['Code', 'Em', 'Lbl', 'Link', 'Note', 'Quote', 'Reference', 'Span', 'Strong', 'Sub']);

/** Elements that hold a line of text and no blocks. */
const lines = new Set(['Code', 'Em', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Link', 'P', 'Span', 'Strong']);

/** Elements whose text has to be in paragraphs. */
const containers = new Set(['Aside', 'BlockQuote', 'Div', 'Document', 'Part', 'Sect']);

/**
 * Takes the elements out of a structure that say nothing, in place: Chromium puts one round every run of text,
 * two thirds of all objects of a book. Text that is then in no paragraph gets one.
 *
 * @param amongBlocks Whether the element is where a paragraph can be.
 */
export function simplify(context: PDFContext, element: StructureElement, amongBlocks = true): void {
  const holdsBlocks = holdsParagraphs(element) || (amongBlocks && element.type === 'NonStruct');
  const isInLine = lines.has(element.type);
  const kids = element.kids.flatMap((kid): Kid[] => {
    if (!isElement(kid)) return [kid];
    const isBox = kid.kids.some(isElement);
    simplify(context, kid, holdsBlocks);
    if (kid.kids.length === 0 && !isCell(kid) && !tells(kid)) return [];
    // A box in a line is none to a listener.
    const isLine = isInLine && kid.type === 'P' && kid.kids.every(isInline);
    if (kid.type !== 'NonStruct' && !isLine) return [kid];
    if (tells(kid)) kid.type = kid.kids.every(isInline) ? 'Span' : 'Div';
    else if (isBox && holdsBlocks && kid.kids.every(isInline)) kid.type = 'P';
    else return kid.kids;
    return [kid];
  });
  const isText = element.type === 'Div' && kids.length > 0 && kids.every(isInline);
  if (isText) element.type = 'P';
  element.kids = containers.has(element.type) ? inParagraphs(context, kids) : kids;
}

/** Puts the runs of inline content among blocks into paragraphs. */
function inParagraphs(context: PDFContext, kids: Kid[]): Kid[] {
  const blocks: Kid[] = [];
  let open: StructureElement | undefined;
  for (const kid of kids) {
    // A note that stands among blocks is one.
    if (!isInline(kid) || (isElement(kid) && kid.type === 'Note' && !open)) {
      open = undefined;
      blocks.push(kid);
    } else if (open) open.kids.push(kid);
    else blocks.push((open = newElement(context, 'P', [kid])));
  }
  return blocks;
}

/** A figure that stands for an image has no paragraphs; the others have captions. */
function holdsParagraphs({ type, dict }: StructureElement): boolean {
  return containers.has(type) || (type === 'Figure' && !dict.has(PDFName.of('Alt')));
}

function isInline(kid: Kid): boolean {
  return !isElement(kid) || inline.has(kid.type);
}

function isCell({ type }: StructureElement): boolean {
  return type === 'TD' || type === 'TH';
}

function tells({ dict }: StructureElement): boolean {
  return telling.some((name) => dict.has(name));
}
