import type { Nodes, Root } from 'hast';
import { visit } from '../tree/visit.js';

/** The texts of headings by their ids, without the numbers of the chapter and of notes. */
export function titlesIn(tree: Root): Map<string, string> {
  const titles = new Map<string, string>();
  visit(tree, 'element', (node) => {
    const { id } = node.properties;
    if (!/^h[1-6]$/.test(node.tagName) || typeof id !== 'string') return;
    titles.set(id, textOf(node).replace(/\s+/g, ' ').trim());
  });
  return titles;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isNumber(node)) return '';
  return node.children.map(textOf).join('');
}

function isNumber(node: Nodes): boolean {
  const names = node.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(names) && (names.includes('chapter-number') || names.includes('noteref'));
}
