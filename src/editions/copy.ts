import type { HtmlBook } from '../model/book.js';

/** A copy of a book whose trees can be changed. */
export function copyOf(htmlBook: HtmlBook): HtmlBook {
  const chapters = htmlBook.chapters.map(({ chapter, tree, notes }) => ({
    chapter,
    tree: structuredClone(tree),
    notes: notes.map(({ note, children }) => ({ note, children: structuredClone(children) })),
  }));
  return { ...htmlBook, chapters };
}
