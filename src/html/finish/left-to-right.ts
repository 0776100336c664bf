import type { Root } from 'hast';
import { direction } from '../../languages/direction.js';
import { hasClass } from '../class-names.js';
import { visit } from '../../tree/visit.js';
import type { Context } from '../context.js';

/** What is written from left to right wherever it stands. */
const names = new Set(['pre', 'code', 'kbd', 'samp', 'math']);

/** Code and the names of files keep their direction in a text that runs the other way; style sheets of EPUBs must not say so. */
export function leftToRight(tree: Root, { chapter }: Context): void {
  if (direction(chapter.language) === 'ltr') return;
  visit(tree, 'element', (node) => {
    if (names.has(node.tagName) || hasClass(node, 'file-name')) node.properties['dir'] ??= 'ltr';
  });
}
