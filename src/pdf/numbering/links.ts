import type { ElementContent, Root } from 'hast';
import type { TypesetBook } from '../../model/book.js';
import { visit } from '../../tree/visit.js';
import { placesOf } from './index-pages.js';

/**
 * The host of everything that is printed. Names under `.invalid` lead nowhere (RFC 2606), and links to it are
 * links to another document of the book, which become destinations when the documents are joined.
 */
export const origin = 'https://octavo.invalid';

/** The id that a link leads to inside the book; undefined for links to the world. */
export function idOf(href: unknown): string | undefined {
  return typeof href === 'string' && href.startsWith('#') ? decode(href.slice(1)) : undefined;
}

/** Percent-encoded text as it is meant; text that is not encoded well stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Makes links that leave the document absolute, in place. */
export function resolveLinks(tree: Root, name: string, documentOf: ReadonlyMap<string, string>): void {
  visit(tree, 'element', ({ properties }) => {
    const id = idOf(properties['href']);
    if (id !== undefined && (documentOf.get(id) ?? name) !== name) {
      properties['href'] = `${origin}/#${encodeURIComponent(id)}`;
    }
  });
}

/** Every id of the book that a link leads to. */
export function linkTargets({ chapters }: TypesetBook): Set<string> {
  const ids = new Set<string>();
  const collect = (children: ElementContent[] | Root['children']) => {
    visit({ type: 'root', children } as Root, 'element', ({ properties }) => {
      const id = idOf(properties['href']);
      if (id !== undefined) ids.add(id);
      for (const { first, last } of placesOf(properties)) ids.add(first).add(last);
    });
  };
  for (const { tree, notes } of chapters) {
    collect(tree.children);
    for (const { note, children } of notes) {
      collect(children);
      // The number of a note leads back.
      for (const id of note.references.slice(0, 1)) ids.add(id);
    }
  }
  return ids;
}
