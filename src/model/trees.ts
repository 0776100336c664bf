import type { Parents, Root } from 'mdast';
import type { Chapter, ChapterFile } from './book.js';

/** A tree of a chapter, and the file whose author it has. */
export interface ChapterTree {
  tree: Parents;
  source: ChapterFile;
}

/** All text of a chapter: its heading, its files, and the notes that have left them. */
export function treesOf({ heading, files, notes }: Chapter): ChapterTree[] {
  const [first] = files;
  return [
    ...(first ? [{ tree: rootOf(heading), source: first }] : []),
    ...files.map((source) => ({ tree: source.tree, source })),
    ...notes.map(({ children, file }) => ({ tree: rootOf(children), source: file })),
  ];
}

function rootOf(children: Root['children']): Root {
  return { type: 'root', children };
}
