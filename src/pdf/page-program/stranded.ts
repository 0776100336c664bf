import { firstPage, lastPage } from './geometry.js';
import { firstLeafEndingOn, outOfBlocks } from './page-start.js';
import type { Flow } from './flow.js';

/**
 * Moves to the next page what is alone at the foot of a page: a heading, a label, or the upper edge of a box.
 *
 * The browser keeps a heading with what follows, and a box with its first line, where a page is full, but not always where
 * the notes push them away.
 *
 * @returns Whether there was anything.
 */
export function moveStranded(flow: Flow, page: number): boolean {
  const leaf = flow.leaves[firstLeafEndingOn(flow, page + 1)];
  if (!leaf || firstPage(flow, leaf) !== page + 1) return false;
  let first = outOfBlocks(flow, leaf) as Element;
  let isStranded = firstPage(flow, first) === page;
  let before = siblingAbove(first);
  while (before && keepsWithNext(before) && lastPage(flow, before) === page) {
    isStranded = true;
    first = outOfBlocks(flow, before) as Element;
    before = siblingAbove(first);
  }
  // What begins the page has nowhere to go.
  if (!isStranded || !before || lastPage(flow, before) < page || first.matches('.page-start')) return false;
  first.classList.add('page-start');
  return true;
}

/** The block before another one, without the notes of pages, which can be between them. */
export function siblingAbove(block: Element): Element | undefined {
  let above = block.previousElementSibling;
  while (above?.matches('.page-notes, .page-notes-spacer')) above = above.previousElementSibling;
  return above ?? undefined;
}

/** Whether no page may break between an element and what follows. */
export function keepsWithNext(element: Element): boolean {
  return getComputedStyle(element).breakAfter === 'avoid';
}
