import type { Element, Root } from 'hast';
import { visit } from '../../tree/visit.js';

/**
 * Fills empty cells with a no-break space, in place. Chromium writes no tag for a cell without content, so that a screen reader
 * would announce the cells after it in the wrong columns.
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
