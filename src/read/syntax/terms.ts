import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../tree/visit.js';
import { positionOf } from '../../tree/position.js';

/** Longer bold passages are emphasis, not terms. */
const mostWords = 5;

/** Bold text is a new or important term when it is short and no sentence. */
export function terms(tree: Root): void {
  visit(tree, 'strong', (node, index, parent) => {
    if (!parent || index === undefined || node.data?.plain === true) return;
    const text = toString(node).trim();
    if (!/\p{L}/u.test(text) || /[.:;,!?…]$/u.test(text) || text.split(/\s+/u).length > mostWords) return;
    parent.children[index] = { type: 'term', explicit: false, children: node.children, ...positionOf(node) };
  });
}
