import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Header cells get their scope, alignment becomes a class, and each table a box that keeps it inside the page. */
export function tables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    visit(node, 'element', (row) => {
      if (row.tagName !== 'tr') return;
      const cells = row.children.filter((child) => child.type === 'element');
      const scope = cells.every(({ tagName }) => tagName === 'th') ? 'col' : 'row';
      for (const cell of cells) finishCell(cell, scope);
    });
    parent.children[index] = h('div.table', [node]);
    return SKIP;
  });
}

function finishCell(cell: Element, scope: 'col' | 'row'): void {
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (typeof align === 'string' && /^(left|center|right)$/.test(align))
    cell.properties['className'] = [`align-${align}`];
  if (cell.tagName === 'td') return;
  // An empty header names nothing; a screen reader would announce it all the same.
  if (cell.children.every((child) => child.type === 'text' && child.value.trim() === '')) cell.tagName = 'td';
  else cell.properties['scope'] ??= scope;
}
