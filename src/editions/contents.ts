import type { Nodes } from 'hast';
import type { Resource, HtmlChapter } from '../model/book.js';
import { visit } from '../tree/visit.js';

/** What can be lost with a part of a book: ids that links lead to, and the paths of images. */
export interface Contents {
  ids: Set<string>;
  images: Set<string>;
}

export function contentsOf(chapters: readonly HtmlChapter[]): Contents {
  const ids = new Set<string>();
  const images = new Set<string>();
  const add = (tree: Nodes) => {
    visit(tree, 'element', ({ properties: { id, src } }) => {
      if (typeof id === 'string') ids.add(id);
      if (typeof src === 'string') images.add(src);
    });
  };
  for (const { tree, notes } of chapters) {
    add(tree);
    for (const { note, children } of notes) {
      ids.add(note.id);
      add({ type: 'root', children });
    }
  }
  return { ids, images };
}

/** The resources that are left when images go; whatever else a book has stays. */
export function resourcesLeft(
  resources: Map<string, Resource>,
  before: Contents,
  after: Contents,
  cover: string | undefined,
): Map<string, Resource> {
  const isLeft = (path: string) => path === cover || after.images.has(path) || !before.images.has(path);
  return new Map([...resources].filter(([path]) => isLeft(path)));
}
