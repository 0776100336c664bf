import type { Nodes } from 'mdast';
import { formulaToText } from './formula-text.js';

/** The text of Markdown where there can be nothing else, as in contents and bookmarks: formulas as signs, images as their words. */
export function plainText(node: Nodes): string {
  if (node.type === 'inlineMath') return formulaToText(node.value, () => undefined);
  if (node.type === 'html' || node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? (node.children as Nodes[]).map(plainText).join('') : '';
}
