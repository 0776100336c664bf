import { outOfBlocks, startOfPage } from './page-start.js';
import type { Flow, PageStart } from '../types.js';

/**
 * Makes a page begin with what came to its head when the floats were put where it began before.
 *
 * A paragraph that is kept with what follows is broken before that is known to be on the next page; floats in it take
 * this chance away, and all that is kept together goes to the next page as a whole, and the floats to the one after it.
 *
 * @returns Whether something else has come to the head of the page.
 */
export function forceStart(flow: Flow, page: number, former: PageStart): boolean {
  const now = startOfPage(flow, page);
  if (!now || !(now.node.compareDocumentPosition(former.node) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
  let block = outOfBlocks(flow, now.node);
  while (!(block instanceof Element) || getComputedStyle(block).display === 'inline')
    block = block.parentElement as Element;
  if (block.classList.contains('page-start')) return false;
  block.classList.add('page-start');
  return true;
}
