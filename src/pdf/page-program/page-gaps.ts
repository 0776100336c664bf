import { pageOf, px, rectsOf } from './geometry.js';
import { lineHeightOf } from './open-flow.js';
import { siblingAbove } from './stranded.js';
import type { Frame } from './flow.js';

/** A place between two blocks of a page where space can be added. */
export interface Gap {
  /** What is below. */
  block: HTMLElement;
  /** The space that is there, in px. */
  space: number;
  /** The most that can be added, in px; what a page misses is divided in proportion to it. */
  most: number;
}

/** A page that does not reach down to its foot, and where it can be stretched. */
export interface Page {
  /** The lower edge of its last line or box, and of the room for text, in px from the upper edge of the text area. */
  bottom: number;
  foot: number;
  gaps: Gap[];
}

/** The pages that are not full; undefined for those that nothing is to be done about, such as the last one. */
export function readPages(frame: Frame, line: number): (Page | undefined)[] {
  const pages: (Page | undefined)[] = [];
  const forced = new Set<number>();
  const full = Math.floor(frame.height / line) * line;
  const at = (index: number) => (pages[index] ??= { bottom: 0, foot: full, gaps: [] });
  for (const area of frame.chapter.querySelectorAll('.page-notes')) {
    const rect = area.getBoundingClientRect();
    // Some air stays above the rule.
    at(pageOf(frame, rect)).foot = rect.top - frame.top - line / 2;
  }
  for (const block of blocksOf(frame)) {
    const [top] = rectsOf(block);
    if (!top) continue;
    const page = pageOf(frame, top);
    if (isForced(block)) forced.add(page - 1);
    const above = siblingAbove(block);
    const over = above && rectsOf(above).at(-1);
    if (over && pageOf(frame, over) === page) {
      const most = stretchOf(above, block) * line;
      // Blocks that overlap were meant to.
      if (most > 0 && top.top >= over.bottom)
        at(page).gaps.push({ block, space: top.top - over.bottom, most });
    }
    for (const part of partsOf(frame, block)) {
      const on = at(pageOf(frame, part));
      on.bottom = Math.max(on.bottom, part.bottom - frame.top);
    }
  }
  // A chapter ends where it ends, and so does what an author has ended.
  return Array.from(pages, (page, index) =>
    index === pages.length - 1 || forced.has(index) || !page ? undefined : page,
  );
}

/** Whether an author wants a page to begin there; pagination forces breaks, too. */
function isForced(block: Element): boolean {
  return /^(?:column|page)$/.test(getComputedStyle(block).breakBefore) && !block.matches('.page-start');
}

/** The box of a block, or the lines of one that goes on on the next page: its box is drawn to the foot of this one. */
export function partsOf(frame: Frame, block: Element): DOMRect[] {
  const rects = rectsOf(block);
  return new Set(rects.map((rect) => pageOf(frame, rect))).size > 1 ? linesOf(block) : rects;
}

/** The lines of a block, and what is as high as several of them. */
function linesOf(block: Element): DOMRect[] {
  const rects = Array.from(block.querySelectorAll('td, th, img, svg, math'), (one) =>
    one.getBoundingClientRect(),
  );
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.parentElement?.closest('.page-notes')) continue;
    // The letters of a line are less high than the line.
    const half = (lineHeightOf(text.parentElement as Element) - (rectsOf(text)[0]?.height ?? 0)) / 2;
    for (const { left, top, width, height } of rectsOf(text))
      rects.push(new DOMRect(left, top - half, width, height + 2 * half));
  }
  return rects;
}

const headings = 'h1, h2, h3, h4, h5, h6';

/** By how many lines a gap can grow. What belongs together stays together. */
function stretchOf(above: Element, below: Element): number {
  if (above.matches(headings)) return 0;
  if (below.matches(headings)) return 1.5;
  if (below.matches('li')) return 0.3;
  if (!above.matches('p')) return 1;
  if (!below.matches('p')) return 0.9;
  // Space above an indented paragraph would say that something new begins.
  return px(getComputedStyle(below).textIndent) > 0 ? 0.1 : 0.5;
}

/** What space can be added before: the blocks of the chapter, and the items of its lists. */
export function blocksOf({ chapter }: Frame): HTMLElement[] {
  const all = [
    ...chapter.children,
    ...chapter.querySelectorAll(':scope > :is(ul, ol) > li'),
  ] as HTMLElement[];
  return all.filter((block) => !block.matches('.page-notes, .page-notes-spacer') && block.checkVisibility());
}
