import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../../html/class-names.js';
import type { Words } from '../../languages/words.js';
import { visit } from '../../tree/visit.js';
import { idOf } from '../../tree/inner-links.js';
import type { PageOf } from '../page/print-document.js';

/** Fills page numbers into a tree in which places for them were made. */
export type FillPages = (pageOf: PageOf) => void;

/**
 * Makes places for page numbers after cross-references.
 *
 * @returns What fills the places; undefined when there are none.
 */
export function pageReferences(tree: Root, { onPage }: Words): FillPages | undefined {
  const places: { id: string; text: Text; pattern: string }[] = [];
  visit(tree, 'element', (node) => {
    const id = idOf(node.properties['href']);
    if (id === undefined || !hasClass(node, 'cross-reference')) return;
    const text: Text = { type: 'text', value: '' };
    const page: ElementContent = h('span', { className: ['on-page'] }, text);
    node.children.push({ type: 'text', value: ' ' }, page);
    // A number does not begin a line without its word.
    places.push({ id, text, pattern: onPage.replace(' {page}', '\u00A0{page}') });
  });
  if (places.length === 0) return undefined;
  return (pageOf) => {
    for (const { id, text, pattern } of places) text.value = pattern.replace('{page}', () => pageOf(id));
  };
}
