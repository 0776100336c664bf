import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from '../../tree/visit.js';
import { hasClass } from '../class-names.js';

/** Parts the numbers of notes that are side by side: 11, 12 is not 1112. */
export function adjacentNotes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (!parent || index === undefined || before?.type !== 'element') return undefined;
    if (!hasClass(node, 'noteref') || !hasClass(before, 'noteref')) return undefined;
    parent.children.splice(index, 0, h('span.noteref-comma', ','));
    return index + 2;
  });
}
