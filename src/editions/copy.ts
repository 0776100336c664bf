import type { HtmlBook } from '../model/book.js';
import { copyOf } from '../model/copy.js';

/** A book whose HTML can be changed; all else is the original's. */
export function withOwnTrees(htmlBook: HtmlBook): HtmlBook {
  const chapters = htmlBook.chapters.map(({ chapter, tree, notes }) => ({
    chapter,
    tree: copyOf(tree),
    notes: notes.map(({ note, children }) => ({ note, children: copyOf(children) })),
  }));
  return { ...htmlBook, chapters };
}

/** A copy that a target can change as it likes. It shares the Markdown trees, which targets do not need. */
export function copyForTarget(htmlBook: HtmlBook): HtmlBook {
  const { chapters } = htmlBook.book;
  const markdown = chapters.flatMap(({ files, notes }) => [
    ...files.map(({ tree }) => tree),
    ...notes.map(({ children }) => children),
  ]);
  return copyOf(htmlBook, markdown);
}
