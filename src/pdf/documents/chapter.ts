import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { TypesetChapter } from '../../book.js';
import type { Labels } from '../../labels.js';
import { resolveLinks } from '../links.js';
import { noteElement } from './note.js';

/**
 * A chapter: a section with all that flows, and behind it the shelf, which holds the notes until pagination
 * puts them on their pages.
 *
 * Changes the links of the tree in place; every target has a copy of its own.
 *
 * @param documentOf The name of the document that each id stands in.
 */
export function chapterBody(
  { chapter, tree, notes }: TypesetChapter,
  documentOf: ReadonlyMap<string, string>,
  labels: Labels,
): ElementContent[] {
  const shelf = notes.map((note) => noteElement(note, labels));
  const children = [
    h('section', { className: ['chapter'] }, tree.children as ElementContent[]),
    ...(shelf.length === 0 ? [] : [h('div', { className: ['note-shelf', 'footnotes'] }, shelf)]),
  ];
  resolveLinks({ type: 'root', children } satisfies Root, chapter.slug, documentOf);
  return children;
}
