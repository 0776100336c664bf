import type { Element, Root } from 'hast';
import { visit } from '../../tree/visit.js';

/** A definition in a definition becomes plain text with its id: HTML knows no such thing, and the outer one says it already. */
export function nestedTerms(tree: Root): void {
  visit(tree, 'element', (outer) => {
    if (outer.tagName !== 'dfn') return;
    visit(outer, 'element', (inner: Element) => {
      if (inner === outer || inner.tagName !== 'dfn') return;
      inner.tagName = 'span';
      delete inner.properties['className'];
    });
  });
}
