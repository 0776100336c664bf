import type { Element, Root } from 'hast';
import { hasClass } from '../../html/class-names.js';
import { visit } from '../../tree/visit.js';

/** Stands before the words of a formula, unseen, until the tags are made: to Chromium it is a picture like others. */
export const formulaMark = '\u2061';

/** Chromium makes no tags of MathML that a reader could do something with: a formula is a picture with words in their place. */
export function describeFormulas(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'span' || !hasClass(node, 'math')) return;
    const formula = node.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'math',
    );
    const alt = formula?.properties['alttext'];
    if (typeof alt === 'string')
      Object.assign(node.properties, { role: 'img', ariaLabel: formulaMark + alt });
  });
}
