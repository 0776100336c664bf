import { frameOf, pageOf, px, rectsOf } from './geometry.js';
import { placesIn } from './close-flow.js';
import { lineHeightOf } from './open-flow.js';
import type { Frame } from './flow.js';
import type { Geometry, Place } from './protocol.js';

/** A place between two blocks of a page where space can be added. */
interface Gap {
  /** What is below. */
  block: HTMLElement;
  /** The space that is there, in px. */
  space: number;
  /** The most that can be added, in px; what a page misses is divided in proportion to it. */
  most: number;
}

/** A page that does not reach down to its foot, and where it can be stretched. */
interface Page {
  /** The lower edge of its last line or box, and of the room for text, in px from the upper edge of the text area. */
  bottom: number;
  foot: number;
  gaps: Gap[];
}

/**
 * Spreads what pages have left at their feet over the gaps between their blocks, so that facing pages end alike. No line
 * changes its page.
 *
 * @param first The number of the chapter's first page: even pages face the odd ones that follow.
 * @returns Where each element with an id begins now.
 */
export function spreadPages(geometry: Geometry, first: number): Record<string, Place> {
  const { documentElement: root } = document;
  root.classList.add('simulated');
  const frame = frameOf(document.querySelector<HTMLElement>('.chapter') as HTMLElement, geometry);
  const before = extents(frame);
  const pages = readPages(frame, lineHeightOf(frame.chapter));
  const spaces = pages.map(() => new Map<HTMLElement, number>());
  for (const [index, page] of pages.entries()) {
    if (!page) continue;
    const facing = (index + first) % 2 === 0 ? pages[index + 1] : pages[index - 1];
    const share = (footOf(page, facing) - page.bottom) / stretchIn(page);
    if (share > 0)
      for (const { block, space, most } of page.gaps) spaces[index]?.set(block, space + share * most);
  }
  for (const page of spaces) for (const [block, space] of page) block.style.marginTop = `${space}px`;
  keepBreaks(frame, before, spaces);
  const places = placesIn(frame);
  root.classList.remove('simulated');
  return places;
}

/** Takes the space of a page back where the browser breaks that page otherwise than before. */
function keepBreaks(
  frame: Frame,
  before: ReadonlyMap<Element, number[]>,
  spaces: readonly Map<HTMLElement, number>[],
): void {
  const spread = new Set(spaces.keys());
  while (spread.size > 0) {
    const at = firstMoved(before, extents(frame));
    if (at === undefined) return;
    const page = [...spread].findLast((one) => one <= at) ?? Math.min(...spread);
    for (const block of spaces[page]?.keys() ?? []) block.style.removeProperty('margin-top');
    spread.delete(page);
  }
}

/** The page of each block of the chapter, and of all its lines where there are several. */
function extents(frame: Frame): Map<Element, number[]> {
  return new Map(
    blocksOf(frame).map((block) => {
      const pagesOf = (rects: DOMRect[]) => rects.map((rect) => pageOf(frame, rect));
      const pages = pagesOf(rectsOf(block));
      return [block, new Set(pages).size > 1 ? pagesOf(linesOf(block)) : pages.slice(0, 1)];
    }),
  );
}

/** The first page that something has left, or come to. */
function firstMoved(
  before: ReadonlyMap<Element, number[]>,
  after: ReadonlyMap<Element, number[]>,
): number | undefined {
  for (const [block, pages] of before) {
    const now = after.get(block) ?? [];
    const index = pages.findIndex((page, at) => page !== now[at]);
    if (index >= 0) return Math.min(pages[index] ?? 0, now[index] ?? 0);
  }
  return undefined;
}

function blocksOf({ chapter }: Frame): HTMLElement[] {
  const all = [
    ...chapter.children,
    ...chapter.querySelectorAll(':scope > :is(ul, ol) > li'),
  ] as HTMLElement[];
  return all.filter((block) => !block.matches('.page-notes, .page-notes-spacer') && block.checkVisibility());
}

/** The pages that are not full; undefined for those that nothing is to be done about, such as the last one. */
function readPages(frame: Frame, line: number): (Page | undefined)[] {
  const pages: (Page | undefined)[] = [];
  const forced = new Set<number>();
  const full = Math.floor(frame.height / line) * line;
  const at = (index: number) => (pages[index] ??= { bottom: 0, foot: full, gaps: [] });
  for (const area of frame.chapter.querySelectorAll('.page-notes')) {
    const rect = area.getBoundingClientRect();
    at(pageOf(frame, rect)).foot = rect.top - frame.top;
  }
  for (const block of blocksOf(frame)) {
    const rects = rectsOf(block);
    const [top] = rects;
    if (!top) continue;
    const page = pageOf(frame, top);
    if (isForced(block)) forced.add(page - 1);
    const above = previous(block);
    const over = above && rectsOf(above).at(-1);
    if (over && pageOf(frame, over) === page) {
      const most = stretchOf(above, block) * line;
      // Blocks that overlap were meant to.
      if (most > 0 && top.top >= over.bottom)
        at(page).gaps.push({ block, space: top.top - over.bottom, most });
    }
    for (const { page: on, bottom } of endsOf(frame, block, rects)) {
      at(on).bottom = Math.max(at(on).bottom, bottom);
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

function previous(block: Element): Element | undefined {
  let above = block.previousElementSibling;
  while (above?.matches('.page-notes, .page-notes-spacer')) above = above.previousElementSibling;
  return above ?? undefined;
}

/** Where a block ends on each of its pages. A box that goes on is drawn to the foot of the page, so its text counts. */
function endsOf(frame: Frame, block: Element, rects: DOMRect[]): { page: number; bottom: number }[] {
  const isBroken = rects.some((rect) => pageOf(frame, rect) !== pageOf(frame, rects[0] as DOMRect));
  const parts = isBroken ? linesOf(block) : rects;
  return parts.map((rect) => ({ page: pageOf(frame, rect), bottom: rect.bottom - frame.top }));
}

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

/** Where a page is to end: at its foot, or where the facing page ends if that cannot reach as far. */
function footOf(page: Page, facing: Page | undefined): number {
  const own = reach(page);
  if (!facing || own < page.foot) return own;
  const other = reach(facing);
  return other < facing.foot && other >= page.bottom && page.foot === facing.foot ? other : own;
}

/** How far down a page can be stretched. */
function reach(page: Page): number {
  return Math.min(page.foot, page.bottom + stretchIn(page));
}

function stretchIn({ gaps }: Page): number {
  return gaps.reduce((sum, { most }) => sum + most, 0);
}
