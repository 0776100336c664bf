import { firstPage, lastPage, pageOf } from './geometry.js';
import { firstLeafFrom } from './leaves.js';
import type { Flow } from './flow.js';

/**
 * Takes the blocks after the first pages out of the layout.
 *
 * A layout costs as much as all that it holds: with a few pages around the one at hand, a long chapter grows by its
 * length, and not by the square of it.
 */
export function hideTail(flow: Flow): void {
  const blocks = Array.from(flow.chapter.children) as HTMLElement[];
  const begun = blocks.map((block) => ({ block, page: firstPage(flow, block) }));
  flow.tail = begun.filter(({ page }) => page > 3 && page < Infinity);
  for (const { block } of flow.tail) block.classList.add('page-tail');
}

/** The page up to which the chapter is displayed; Infinity when all of it is. */
export function shownUpTo(flow: Flow): number {
  let before = flow.tail[0]?.block.previousElementSibling;
  while (before && before.getClientRects().length === 0) before = before.previousElementSibling;
  return before ? lastPage(flow, before) : Infinity;
}

/** Displays some pages more, as many as they were without notes. */
export function showMore(flow: Flow, pages: number): void {
  const from = flow.tail[0]?.page ?? 0;
  while (flow.tail[0] && flow.tail[0].page < from + pages)
    flow.tail.shift()?.block.classList.remove('page-tail');
}

/**
 * Takes the blocks before a settled page out of the layout: its column becomes the first.
 *
 * A filler puts the first block that is left where it stood, and the floats of the page are there again in empty.
 */
export function hideHead(flow: Flow, page: number): void {
  const area = flow.areas.findLast((each) => firstPage(flow, each) === page);
  let cut = flow.head ?? flow.chapter.firstElementChild;
  while (cut && !canLead(flow, cut, page, area)) cut = cut.nextElementSibling;
  if (!cut) return;
  const stood = standing(flow, cut);
  const height = area?.getBoundingClientRect().height ?? 0;
  removeFillers(flow);
  let block = cut.previousElementSibling;
  for (; block && !block.classList.contains('page-head'); block = block.previousElementSibling)
    block.classList.add('page-head');
  const filler = document.createElement('div');
  filler.className = 'page-filler';
  cut.before(filler);
  if (height > 0) filler.before(...emptyFloats(flow, height));
  flow.base = page;
  flow.head = cut;
  flow.firstLeaf = firstLeafFrom(flow, cut);
  flow.layouts += 2;
  filler.style.marginTop = `${(stood[0]?.top ?? 0) - (standing(flow, cut)[0]?.top ?? 0)}px`;
  const stands = standing(flow, cut);
  const same = stood.every(({ page, top }, index) => {
    const now = stands[index];
    return now?.page === page && Math.abs(now.top - top) < 0.1;
  });
  // What is before can have kept a page from breaking elsewhere; then it stays.
  if (!same) showHead(flow);
}

/** Where the displayed blocks from a block on stand. */
export function standing(flow: Flow, first: Element): { page: number; top: number }[] {
  const places: { page: number; top: number }[] = [];
  for (let block: Element | null = first; block; block = block.nextElementSibling) {
    if (block === flow.tail[0]?.block) break;
    const rect = block.getClientRects()[0];
    if (rect) places.push({ page: pageOf(flow, rect), top: rect.top - flow.top });
  }
  return places;
}

/** Whether a block can be the first that is displayed: it is below the head of a page and after the page's floats. */
export function canLead(flow: Flow, block: Element, page: number, area: Element | undefined): boolean {
  const rect = block.getClientRects()[0];
  if (!rect || pageOf(flow, rect) !== page || rect.top < flow.top + 1) return false;
  if (block.matches('.page-notes, .page-notes-spacer')) return false;
  const after = !area || (area.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  return after && block.contains(flow.leaves[firstLeafFrom(flow, block)] ?? null);
}

/** Floats of the size of those that a page has. */
export function emptyFloats(flow: Flow, height: number): HTMLElement[] {
  const spacer = document.createElement('div');
  const area = document.createElement('div');
  spacer.className = 'page-filler page-notes-spacer';
  area.className = 'page-filler page-notes';
  spacer.style.height = `${flow.height - height}px`;
  area.style.height = `${height}px`;
  area.style.width = `${flow.width}px`;
  return [spacer, area];
}

/** Brings all that was taken out before the page at hand back into the layout. */
export function showHead(flow: Flow): void {
  removeFillers(flow);
  for (const block of flow.chapter.querySelectorAll('.page-head')) block.classList.remove('page-head');
  flow.base = 0;
  flow.head = undefined;
  flow.firstLeaf = 0;
}

function removeFillers({ chapter }: Flow): void {
  for (const filler of chapter.querySelectorAll(':scope > .page-filler')) filler.remove();
}
