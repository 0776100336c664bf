import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { HtmlChapter } from '../../model/book.js';
import type { Words } from '../../languages/words.js';
import { resolveLinks } from '../numbering/links.js';
import { noteElement } from './note.js';

/** What the document with the notes of the whole book is called. */
export const notesDocument = 'octavo-notes';

/** The notes of all chapters, under their titles, for a book that has them at its end. */
export function notesBody(
  chapters: HtmlChapter[],
  words: Words,
  hyphenate: (tree: Root) => void,
): ElementContent[] {
  const sections = chapters.filter(({ notes }) => notes.length > 0).flatMap((one) => section(one, words));
  const title = h(
    'h1',
    { className: ['chapter-title'], id: notesDocument },
    h('span', { className: ['title'] }, words.notes),
  );
  const content = [h('section', { className: ['chapter', 'footnotes'] }, [title, ...sections])];
  const root: Root = { type: 'root', children: content };
  hyphenate(root);
  resolveLinks(root);
  return content;
}

function section({ chapter, notes }: HtmlChapter, words: Words): Element[] {
  const number = chapter.number === undefined ? '' : `${chapter.number}. `;
  return [h('h2', `${number}${chapter.title}`), ...notes.map((note) => noteElement(note, words))];
}
