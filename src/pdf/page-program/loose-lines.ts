import { blockAround, lastPage, pageOf, px, rectsOf } from './geometry.js';
import { leavesWith } from './leaves.js';
import { firstLeafEndingOn } from './page-start.js';
import type { BrokenBlock, Flow } from './flow.js';

/**
 * Finds the line that must go to the next page so that no widow is there, and no orphan here.
 *
 * The browser counts widows and orphans where a page is full, but not where the notes push lines away.
 *
 * @returns The upper edge of that line on its page; undefined when all is well, or the page would be left empty.
 */
export function looseLine(flow: Flow, page: number): number | undefined {
  const broken = brokenBlock(flow, page);
  if (!broken) return undefined;
  const { block, above, below, begins, lineHeight } = broken;
  const { widows, orphans } = getComputedStyle(block);
  const ends = lastPage(flow, block) === page + 1;
  let stay = above.length - (ends ? Math.max(0, px(widows) - below.length) : 0);
  if (begins && stay < px(orphans)) stay = 0;
  if (stay >= above.length || stay < 0) return undefined;
  const top = (above[stay] as number) - lineHeight / 2 - flow.top;
  return top > 2 * flow.textLine ? top : undefined;
}

/**
 * Finds the line that begins the next page although there is room for it on this one.
 *
 * The browser breaks a paragraph early for the sake of what it is kept with, but floats at the head of the next page
 * take this choice away; so it must not be one.
 *
 * @param height What is reserved at the foot of the page.
 * @returns The upper edge that the line would have on this page; undefined when there is no room for it.
 */
export function lineWithRoom(flow: Flow, page: number, height: number): number | undefined {
  const broken = brokenBlock(flow, page);
  if (!broken || broken.below.length === 0) return undefined;
  const top = (broken.above.at(-1) as number) + broken.lineHeight / 2 - flow.top;
  return top + broken.lineHeight <= flow.height - height ? top : undefined;
}

/** The block of text that goes on from a page to the next, with its lines. */
export function brokenBlock(flow: Flow, page: number): BrokenBlock | undefined {
  const index = firstLeafEndingOn(flow, page + 1);
  const leaf = flow.leaves[index];
  if (!(leaf instanceof Text)) return undefined;
  const block = blockAround(leaf);
  const rects = leavesWith(flow, index, block).flatMap(rectsOf);
  const above = linesOf(rects.filter((rect) => pageOf(flow, rect) === page));
  const below = linesOf(rects.filter((rect) => pageOf(flow, rect) > page));
  const begins = !rects.some((rect) => pageOf(flow, rect) < page);
  const lineHeight = px(getComputedStyle(block).lineHeight) || flow.textLine;
  return above.length > 0 ? { block, above, below, begins, lineHeight } : undefined;
}

/** The middles of the lines that rectangles of one page are on, from top to bottom. */
export function linesOf(rects: DOMRect[]): number[] {
  const middles = rects.map((rect) => (rect.top + rect.bottom) / 2).sort((a, b) => a - b);
  return middles.filter((middle, index) => index === 0 || middle - (middles[index - 1] as number) > 5);
}
