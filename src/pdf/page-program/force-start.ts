import { outOfBlocks, startOfPage } from './page-start.js';
import type { Flow, PageStart } from './flow.js';

/**
 * Forces the page break where floats at the head of a page have moved it.
 *
 * The browser breaks a page early for the sake of what is kept together. Floats take this chance away, and all that is
 * kept together goes to the page as a whole. Where the page began with a block, it begins with it again, because the
 * notes of the page before are settled; where it began inside of one, with what has come to its head.
 *
 * @returns Whether the page begins elsewhere now.
 */
export function forceStart(flow: Flow, page: number, former: PageStart): boolean {
  const now = startOfPage(flow, page);
  if (!now || !(now.node.compareDocumentPosition(former.node) & Node.DOCUMENT_POSITION_FOLLOWING))
    return false;
  const begun = former.offset === 0 ? outOfBlocks(flow, former.node) : undefined;
  let block = begun && isBlock(begun) ? begun : outOfBlocks(flow, now.node);
  while (!isBlock(block)) block = block.parentElement as Element;
  if (block.classList.contains('page-start')) return false;
  block.classList.add('page-start');
  return true;
}

/** Whether a node is an element that a page can break before. */
export function isBlock(node: Node): node is Element {
  return node instanceof Element && getComputedStyle(node).display !== 'inline';
}
