import type { Root } from 'hast';
import { type Destinations, resolveAddress } from '../../resolve/destinations.js';
import { reportMissing } from '../../resolve/links.js';
import { visit } from '../../tree/visit.js';
import type { Context } from '../context.js';

/** Links in raw HTML to other files of the book; those in Markdown are ids by now. */
export function rawLinks(tree: Root, { book, file }: Context, destinations: Destinations): void {
  visit(tree, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
    const resolved = resolveAddress(href, file.path, destinations, book.labels);
    if ('id' in resolved) node.properties['href'] = `#${resolved.id}`;
    if ('missing' in resolved) {
      reportMissing(resolved.missing, file, destinations, node, book);
      node.tagName = 'span';
      delete node.properties['href'];
    }
  });
}
