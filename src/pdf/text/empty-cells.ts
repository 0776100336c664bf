import type { Element, Root } from 'hast';
import { visit } from '../../tree/visit.js';

/**
 * Gives empty cells a space, in place: Chromium writes no tag for a cell in which nothing is painted, and rows of fewer cells
 * would be read out in the wrong columns.
 */
export function fillEmptyCells(tree: Root): void {
  visit(tree, 'element', (cell) => {
    if (/^t[dh]$/.test(cell.tagName) && !paints(cell)) cell.children.push({ type: 'text', value: '\u00A0' });
  });
}

function paints(element: Element): boolean {
  return element.children.some((child) =>
    child.type === 'element'
      ? /^(?:img|svg|math|input|hr)$/.test(child.tagName) || paints(child)
      : child.type === 'text' && /\S/.test(child.value),
  );
}
