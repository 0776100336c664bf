import type { ElementContent, Root } from 'hast';
import type { HtmlBook } from '../../model/book.js';
import { visit } from '../../tree/visit.js';
import { idOf } from '../../tree/inner-links.js';
import { origin } from '../browser/serve.js';
import { placesOf } from '../../constructs/index-places.js';

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
