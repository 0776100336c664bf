import { blockAround, firstPage, lastPage, startOnPage, pageOf, px, rectAt } from './geometry.js';
import type { Flow, Leaf, PageStart } from './flow.js';

/**
 * Finds the place where a page begins, so that floats put there are on its first line.
 *
 * Where the page begins inside a table, the place is after it. Undefined when nothing but the inside of a table
 * is on the page.
 */
export function startOfPage(flow: Flow, page: number): PageStart | undefined {
  let leaf = flow.leaves[firstLeafEndingOn(flow, page)];
  if (leaf instanceof Text && firstPage(flow, leaf) < page) {
    return { node: leaf, offset: firstOffsetOn(flow, leaf, page), ...edgesOf(flow, page, leaf) };
  }
  if (leaf && firstPage(flow, leaf) < page) leaf = flow.leaves[flow.leaves.indexOf(leaf) + 1];
  if (!leaf || firstPage(flow, leaf) > page) return undefined;
  const node = leaf instanceof Text ? outOfInlines(leaf) : outOfBlocks(flow, leaf);
  return { node, offset: 0, ...edgesOf(flow, page, node) };
}

/** Opens the flow at the place where a page begins, and gives the node before which the floats go. */
export function openAt(flow: Flow, { node, offset }: PageStart): Node {
  if (offset === 0) return node;
  const tail = (node as Text).splitText(offset);
  flow.leaves.splice(flow.leaves.indexOf(node as Text) + 1, 0, tail);
  return splitLink(tail);
}

/** A binary search over the leaves: the first that ends on a page or after it. */
export function firstLeafEndingOn(flow: Flow, page: number): number {
  let low = flow.firstLeaf;
  let high = flow.leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lastPage(flow, flow.leaves[middle] as Leaf) >= page) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A binary search over a text that goes on over a page break: the first character on a page or after it. */
export function firstOffsetOn(flow: Flow, text: Text, page: number): number {
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    let probe = (low + high) >> 1;
    const middle = probe;
    let rect = rectAt(text, probe);
    // Collapsed spaces have no rectangle.
    while (!rect && probe < high) rect = rectAt(text, ++probe);
    if (rect && pageOf(flow, rect) < page) low = probe + 1;
    else high = middle;
  }
  return low;
}

/** Steps out of the inline elements that begin with a node, so that the floats are in none of them. */
export function outOfInlines(node: Node): Node {
  const parent = node.parentElement;
  const inline = parent?.firstChild === node && getComputedStyle(parent).display === 'inline';
  return inline ? outOfInlines(parent) : node;
}

/** Steps out of the blocks that begin with an element, up to a list item, which keeps its marker beside it. */
export function outOfBlocks(flow: Flow, node: Node): Node {
  const parent = node.parentNode as Element;
  if (parent === flow.chapter || parent.tagName === 'LI') return node;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    const isFloat = before instanceof Element && before.matches('.page-notes, .page-notes-spacer');
    if (!isFloat && (!(before instanceof Text) || /\S/.test(before.data))) return node;
  }
  return outOfBlocks(flow, parent);
}

/** Splits the link around a text that begins a page: the notes of the page must not become part of a link. */
export function splitLink(text: Text): Node {
  const link = text.parentElement?.closest('a');
  if (!link) return text;
  const range = document.createRange();
  range.setStartBefore(text);
  range.setEndAfter(link.lastChild as Node);
  const tail = link.cloneNode(false) as Element;
  tail.append(range.extractContents());
  for (const half of [tail, ...tail.querySelectorAll('[id]')]) {
    if (document.getElementById(half.id)) half.removeAttribute('id');
  }
  link.after(tail);
  return tail;
}

/** The offset of a place at the head of a page from the edges of the page. */
export function edgesOf(flow: Flow, page: number, node: Node): { x: number; y: number } {
  const block = blockAround(node);
  const rects = Array.from(block.getClientRects());
  const rect = rects.find((each) => pageOf(flow, each) === page) ?? rects[0];
  if (block === flow.chapter || !rect) return { x: 0, y: 0 };
  const style = getComputedStyle(block);
  const y = rect.top - flow.top + px(style.borderTopWidth) + px(style.paddingTop);
  return {
    x: startOnPage(flow, rect) + px(style.borderInlineStartWidth) + px(style.paddingInlineStart),
    y: rects[0] === rect ? Math.max(0, y) : 0,
  };
}
