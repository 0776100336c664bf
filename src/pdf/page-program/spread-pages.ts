import { frameOf, pageOf } from './geometry.js';
import { blocksOf, type Page, partsOf, readPages } from './page-gaps.js';
import { placesIn } from './close-flow.js';
import { lineHeightOf } from './open-flow.js';
import type { Frame } from './flow.js';
import type { Geometry, Place } from './protocol.js';

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
  const spread = new Set([...spaces.keys()].filter((page) => spaces[page]?.size));
  while (spread.size > 0) {
    const at = firstMoved(before, extents(frame));
    if (at === undefined) return;
    const page = [...spread].findLast((one) => one <= at) ?? Math.min(...spread);
    for (const block of spaces[page]?.keys() ?? []) block.style.removeProperty('margin-top');
    spread.delete(page);
  }
}

/** The pages of each block of the chapter: of its box, or of its lines where it has several pages. */
function extents(frame: Frame): Map<Element, number[]> {
  return new Map(
    blocksOf(frame).map((block) => [block, partsOf(frame, block).map((rect) => pageOf(frame, rect))]),
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
