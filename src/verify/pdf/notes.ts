import type { Root } from 'hast';
import type { HtmlBook, HtmlNote } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import { direction } from '../../languages/direction.js';
import { follow } from '../follow.js';
import { piecesOf } from './pieces.js';
import { isDrawn, readAloud } from './read-aloud.js';
import type { ComparedPdf } from './read.js';
import { isTag, passagesIn, type Tag } from './structure.js';

interface FoundNotes {
  /** The notes of the PDF by their ids; more than one where a note was printed twice. */
  notes: Map<string, Tag[]>;
  /** The page of the first reference to each note, and whether it is in a table. */
  references: Map<string, { page: number; inTable: boolean }>;
}

/** Reports notes that are not in a PDF, not whole, there twice, or not on the page of their reference. */
export function verifyNotes(pdf: ComparedPdf, { book, chapters }: HtmlBook): void {
  const found = findNotes(pdf);
  const atFoot = book.settings.print.notes === 'foot';
  const all = chapters.flatMap(({ chapter, notes }) =>
    notes.map((one) => ({ one, fromRight: direction(chapter.language) === 'rtl' })),
  );
  for (const { one, fromRight } of all) {
    const { note } = one;
    const complain = (
      rule: 'pdf-is-complete' | 'note-is-on-page-of-reference',
      reason: string,
      hint?: string,
    ) => {
      report(note.file.file, rule, note.children[0], reason, hint);
    };
    const [tag, ...more] = found.notes.get(note.id) ?? [];
    if (tag === undefined) {
      complain('pdf-is-complete', `Note ${note.number} is not in the PDF.`);
      continue;
    }
    if (more.length > 0) complain('pdf-is-complete', `Note ${note.number} is more than once in the PDF.`);
    if (!isWhole(tag, one, fromRight, pdf))
      complain('pdf-is-complete', `Note ${note.number} is not whole in the PDF.`);
    const reference = found.references.get(note.id);
    if (!atFoot || reference?.inTable === true) continue;
    const page = passagesIn(tag)[0]?.page ?? -1;
    if (reference?.page !== page) {
      const place = reference === undefined ? 'nowhere' : `on page ${pdf.labels[reference.page] ?? ''}`;
      complain(
        'note-is-on-page-of-reference',
        `Note ${note.number} is on page ${pdf.labels[page] ?? ''}, its reference ${place}.`,
        'A shorter note, or its reference at another place, helps.',
      );
    }
  }
}

function findNotes(pdf: ComparedPdf): FoundNotes {
  const found: FoundNotes = { notes: new Map(), references: new Map() };
  const visitTag = (tag: Tag, inTable: boolean) => {
    if (tag.type === 'Note' && tag.id !== undefined) {
      found.notes.set(tag.id, [...(found.notes.get(tag.id) ?? []), tag]);
    }
    if (tag.type === 'Reference') {
      const [link] = tag.kids.filter(isTag);
      const passages = passagesIn(tag);
      const drawn = passages.find((passage) => isDrawn(passage, pdf));
      const page = (drawn ?? passages[0])?.page;
      const { destination } = link ?? {};
      if (destination !== undefined && page !== undefined && !found.references.has(destination)) {
        found.references.set(destination, { page, inTable });
      }
    }
    for (const kid of tag.kids) if (isTag(kid)) visitTag(kid, inTable || tag.type === 'Table');
  };
  if (pdf.structure) visitTag(pdf.structure, false);
  return found;
}

/** Print may add something to the text: numbers of lists, page numbers after references. */
function isWhole(tag: Tag, { note, children }: HtmlNote, fromRight: boolean, pdf: ComparedPdf): boolean {
  const root: Root = { type: 'root', children };
  const pieces = [
    { text: pdf.squeeze(String(note.number)), block: root, place: root },
    ...piecesOf(root, pdf.squeeze, fromRight),
  ];
  const { losses, doubles } = follow(readAloud(tag, pdf, { fromRight }), pieces);
  return losses.length === 0 && doubles.length === 0;
}
