import { firstPage, lastPage } from './geometry.js';
import { firstLeafEndingOn, outOfBlocks } from './page-start.js';
import type { Flow } from './flow.js';

/**
 * Moves a heading to the next page that is alone at the foot of a page.
 *
 * The browser keeps a heading with what follows where a page is full, but not always where the notes push it away.
 *
 * @returns Whether there was one.
 */
export function moveStrandedHeading(flow: Flow, page: number): boolean {
  const leaf = flow.leaves[firstLeafEndingOn(flow, page + 1)];
  if (!leaf || firstPage(flow, leaf) !== page + 1) return false;
  let heading: Element | undefined;
  let before = previousBlock(flow, leaf);
  while (before && keepsWithNext(before) && lastPage(flow, before) === page) {
    heading = before;
    before = previousBlock(flow, heading);
  }
  // A heading that begins the page has nowhere to go.
  if (!heading || !before || lastPage(flow, before) < page) return false;
  (outOfBlocks(flow, heading) as Element).classList.add('page-start');
  return true;
}

/** The block before the outermost one that begins with a leaf. */
export function previousBlock(flow: Flow, node: Node): Element | undefined {
  return siblingAbove(outOfBlocks(flow, node) as Element);
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
