import type { TypesetBook } from '../model/book.js';

/** A copy of a book whose trees can be changed. */
export function copyOf(typeset: TypesetBook): TypesetBook {
  const chapters = typeset.chapters.map(({ chapter, tree, notes }) => ({
    chapter,
    tree: structuredClone(tree),
    notes: notes.map(({ note, children }) => ({ note, children: structuredClone(children) })),
  }));
  return { ...typeset, chapters };
}
