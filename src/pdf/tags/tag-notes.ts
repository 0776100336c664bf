import { type PDFContext, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { targetOf } from './links.js';
import { isElement, isLinkArea, type Kid, newElement, type StructureElement } from './structure-tree.js';

/** The boxes that the print document puts round references and notes, as browsers tag them. */
const boxes = new Set(['Div', 'FENote', 'NonStruct', 'Span']);

/** For the id of every reference to a note of the book, the id of the note. */
export type NoteIds = ReadonlyMap<string, string>;

/**
 * Makes notes of what are plain boxes to Chromium, in place: a `Reference`, behind the first one its `Note` with the
 * number as a label, and all parts of a note that is carried over in the same one.
 *
 * The links tell which is which: that of a reference leads to the note, and the number of the note back.
 */
export function tagNotes(context: PDFContext, root: StructureElement, notes: NoteIds): void {
  const noteIds = new Set(notes.values());
  const placed = new Set<string>();

  const visit = (element: StructureElement): void => {
    element.kids = element.kids.flatMap((kid): Kid[] => (isElement(kid) ? tag(kid) : [kid]));
  };

  const tag = (element: StructureElement): StructureElement[] => {
    const [first, ...others] = element.kids;
    const target = boxes.has(element.type) && isElement(first) ? linkTarget(first) : undefined;
    if (target !== undefined && noteIds.has(target)) {
      const parts = others.filter(isElement);
      element.type = 'Reference';
      element.kids = element.kids.filter((kid) => kid === first || !isElement(kid));
      // The note, and the notes that it refers to; what has no number goes on with the note before it.
      const content = new Map<string, Kid[]>([[target, []]]);
      let id = target;
      for (const part of parts) {
        id = numbered(part) ?? id;
        content.set(id, [...(content.get(id) ?? []), ...part.kids]);
      }
      const found = [...content].filter(([, kids]) => kids.length > 0);
      return [element, ...found.map(([note, kids]) => asNote(newElement(context, 'Note', kids), note))];
    }
    const id = boxes.has(element.type) ? numbered(element) : undefined;
    if (id !== undefined) return [asNote(element, id)];
    visit(element);
    return [element];
  };

  /** The note whose number an element begins with. */
  const numbered = ({ kids: [first] }: StructureElement): string | undefined => {
    const lead = first && isElement(first) ? first.kids[0] : undefined;
    const number = lead && isElement(lead) ? linkTarget(lead) : undefined;
    return number === undefined ? undefined : notes.get(number);
  };

  const asNote = (note: StructureElement, id: string): StructureElement => {
    note.type = 'Note';
    if (!placed.has(id)) note.dict.set(PDFName.of('ID'), noteId(id));
    placed.add(id);
    const [lead] = note.kids;
    const number = isElement(lead) ? lead.kids[0] : undefined;
    visit(note);
    if (isElement(lead) && isElement(number) && number.type === 'Link') {
      lead.kids = lead.kids.filter((kid) => kid !== number);
      note.kids.unshift(newElement(context, 'Lbl', [number]));
    }
    return note;
  };

  visit(root);
}

function noteId(id: string): PDFHexString {
  return PDFHexString.of(Buffer.from(id, 'utf8').toString('hex'));
}

/** Where a link leads to inside the book; undefined for all other elements. */
function linkTarget({ type, kids }: StructureElement): string | undefined {
  const area = type === 'Link' ? kids.find(isLinkArea) : undefined;
  return area && targetOf(area.annotation);
}
