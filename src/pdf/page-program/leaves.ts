import type { Flow, Leaf } from './flow.js';

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

/** Whether floats cannot be inside of an element in the way that the flow around it would make room for them. */
export function isOpaque(element: Element): boolean {
  if (/^(img|svg|math|hr|table)$/i.test(element.tagName)) return true;
  const { display, float } = getComputedStyle(element);
  return /^(inline-|flex|grid|table|ruby)/.test(display) || float !== 'none';
}

/** The leaves in a block, of which one is known. */
export function leavesWith({ leaves }: Flow, index: number, block: Element): Leaf[] {
  const isIn = (at: number) => block.contains(leaves[at] ?? null);
  let from = index;
  let to = index + 1;
  while (isIn(from - 1)) from -= 1;
  while (isIn(to)) to += 1;
  return leaves.slice(from, to);
}

/** A binary search: the index of the first leaf in a block or after it. */
export function firstLeafFrom({ leaves }: Flow, block: Element): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle] as Leaf;
    const isBefore = leaf !== block && block.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
