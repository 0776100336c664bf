import type { Root, Text } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../../html/class-names.js';
import { SKIP, visit } from '../../tree/visit.js';
import { idOf } from '../../tree/inner-links.js';
import type { FillPages } from './page-references.js';

/**
 * Makes places for page numbers in lists of figures, tables and listings, which look like contents.
 *
 * @returns What fills them in; undefined when the tree holds no such list.
 */
export function listPages(tree: Root): FillPages | undefined {
  const places: { id: string; text: Text }[] = [];
  visit(tree, 'element', (list) => {
    if (!hasClass(list, 'list-of')) return undefined;
    visit(list, 'element', (link) => {
      const id = link.tagName === 'a' ? idOf(link.properties['href']) : undefined;
      if (id === undefined) return;
      const text: Text = { type: 'text', value: '' };
      link.children.push({ type: 'text', value: ' ' }, h('span', { className: ['contents-page'] }, text));
      places.push({ id, text });
    });
    return SKIP;
  });
  if (places.length === 0) return undefined;
  return (pageOf) => {
    for (const { id, text } of places) text.value = pageOf(id);
  };
}
