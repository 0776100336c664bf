import type { ElementContent, Root } from 'hast';
import type { HtmlBook } from '../../model/book.js';
import { visit } from '../../tree/visit.js';
import { idOf } from '../../tree/inner-links.js';
import { origin } from '../browser/serve.js';
import { placesOf } from '../../constructs/index-places.js';

/**
 * Makes the links in the book absolute, in place. For each page, Chromium looks at every link that stays in its document, so that
 * the time for printing would grow with the square of their number.
 */
export function resolveLinks(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const id = tagName === 'a' ? idOf(properties['href']) : undefined;
    if (id !== undefined) properties['href'] = `${origin}/#${encodeURIComponent(id)}`;
  });
}

/** Every id of the book that a link leads to. */
export function linkTargets({ chapters }: HtmlBook): Set<string> {
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
