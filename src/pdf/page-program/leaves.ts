import type { Leaf } from './flow.js';

/** Finds the pieces of the flow that a page can begin with, in reading order. */
export function leavesOf(root: Element): Leaf[] {
  const leaves: Leaf[] = [];
  for (const node of root.childNodes) {
    if (node instanceof Text) {
      if (/\S/.test(node.data)) leaves.push(node);
    } else if (node instanceof Element && node.checkVisibility()) {
      if (isOpaque(node)) leaves.push(node);
      else leaves.push(...leavesOf(node));
    }
  }
  return leaves;
}

/** Whether floats cannot stand inside of an element in the way that the flow around it would make room for them. */
export function isOpaque(element: Element): boolean {
  if (/^(img|svg|math|hr|table)$/i.test(element.tagName)) return true;
  const { display, float } = getComputedStyle(element);
  return /^(inline-|flex|grid|table|ruby)/.test(display) || float !== 'none';
}
