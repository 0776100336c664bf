import { blockAround, lastPage, pageOf, px, rectsOf } from './geometry.js';
import { firstLeafEndingOn } from './page-start.js';
import type { Flow } from '../types.js';

/**
 * Finds the line that must go to the next page so that no widow stands there, and no orphan here.
 *
 * The browser counts widows and orphans where a page is full, but not where the notes push lines away.
 *
 * @returns The upper edge of that line on its page; undefined when all is well, or the page would be left empty.
 */
export function looseLine(flow: Flow, page: number): number | undefined {
  const leaf = flow.leaves[firstLeafEndingOn(flow, page + 1)];
  if (!(leaf instanceof Text)) return undefined;
  const block = blockAround(leaf);
  const { widows, orphans, lineHeight } = getComputedStyle(block);
  const rects = flow.leaves.filter((each) => block.contains(each)).flatMap(rectsOf);
  const above = linesOf(rects.filter((rect) => pageOf(flow, rect) === page));
  const below = linesOf(rects.filter((rect) => pageOf(flow, rect) > page));
  if (above.length === 0) return undefined;
  const begins = !rects.some((rect) => pageOf(flow, rect) < page);
  const ends = lastPage(flow, block) === page + 1;
  let stay = above.length - (ends ? Math.max(0, px(widows) - below.length) : 0);
  if (begins && stay < px(orphans)) stay = 0;
  if (stay >= above.length || stay < 0) return undefined;
  const top = (above[stay] as number) - (px(lineHeight) || flow.textLine) / 2 - flow.top;
  return top > 2 * flow.textLine ? top : undefined;
}

/** The middles of the lines that rectangles of one page stand on, from top to bottom. */
export function linesOf(rects: DOMRect[]): number[] {
  const middles = rects.map((rect) => (rect.top + rect.bottom) / 2).sort((a, b) => a - b);
  return middles.filter((middle, index) => index === 0 || middle - (middles[index - 1] as number) > 5);
}
