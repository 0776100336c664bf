import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { TypesetChapter } from '../../model/book.js';
import type { Labels } from '../../languages/words.js';
import { resolveLinks } from '../numbering/links.js';
import { noteElement } from './note.js';

/** What the document with the notes of the whole book is called. */
export const notesDocument = 'octavo-notes';

/** The notes of all chapters, under their titles, for a book that has them at its end. */
export function notesBody(
  chapters: TypesetChapter[],
  labels: Labels,
  documentOf: ReadonlyMap<string, string>,
  hyphenate: (tree: Root) => void,
): ElementContent[] {
  const sections = chapters.filter(({ notes }) => notes.length > 0).flatMap((one) => section(one, labels));
  const title = h(
    'h1',
    { className: ['chapter-title'], id: notesDocument },
    h('span', { className: ['title'] }, labels.notes),
  );
  const content = [h('section', { className: ['chapter', 'footnotes'] }, [title, ...sections])];
  const root: Root = { type: 'root', children: content };
  hyphenate(root);
  resolveLinks(root, notesDocument, documentOf);
  return content;
}

function section({ chapter, notes }: TypesetChapter, labels: Labels): Element[] {
  const number = chapter.number === undefined ? '' : `${chapter.number}. `;
  return [h('h2', `${number}${chapter.title}`), ...notes.map((note) => noteElement(note, labels))];
}
