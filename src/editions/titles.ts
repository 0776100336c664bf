import type { Nodes, Root } from 'hast';
import { hasClass } from '../html/class-names.js';
import { visit } from '../tree/visit.js';

const numbers = ['chapter-number', 'section-number', 'noteref'] as const;

/** The texts of headings by their ids, without the numbers of chapters, sections and notes. */
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
  return node.type === 'element' && numbers.some((name) => hasClass(node, name));
}
