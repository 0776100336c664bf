import { isBlock } from './force-start.js';
import { blockAround, startOnPage, pageOf } from './geometry.js';
import { openAt, startOfPage } from './page-start.js';
import type { Flow, PageStart, Reservation } from './flow.js';

/** Puts two floats at the place where a page begins: one to hold the notes, one above it to keep it at the foot. */
export function reserve(flow: Flow, start: PageStart): Reservation {
  const spacer = document.createElement('div');
  const area = document.createElement('div');
  const body = document.createElement('div');
  spacer.className = 'page-notes-spacer';
  area.className = 'page-notes';
  body.className = 'page-notes-body';
  spacer.ariaHidden = 'true';
  const place = openAt(flow, start) as ChildNode;
  place.before(...(isReordered(place) ? [isolated(spacer, area)] : [spacer, area]));
  return { spacer, area, body };
}

/**
 * Whether floats before a node would be put there in the order that its line is drawn in, which in scripts that run
 * from right to left is not the order of the document: the notes would come before what keeps them at the foot.
 */
export function isReordered(node: Node): boolean {
  if (isBlock(node)) return false;
  const isRightToLeft = getComputedStyle(blockAround(node)).direction === 'rtl';
  return isRightToLeft || /^\P{L}*(?=\p{L})[\u0590-\u08FF\uFB1D-\uFEFC]/u.test(node.textContent ?? '');
}

/** Lets elements keep their order among text that is drawn from right to left. */
export function isolated(...elements: Element[]): Element {
  const box = document.createElement('bdi');
  box.dir = 'ltr';
  box.append(...elements);
  return box;
}

/** Gives the floats of a page their heights; the notes fill `filled` of the area, at its foot. */
export function resize(
  flow: Flow,
  reservation: Reservation,
  start: PageStart,
  height: number,
  filled: number,
): void {
  const { spacer, area } = reservation;
  spacer.style.height = `${Math.max(0, flow.height - height - start.y)}px`;
  area.style.height = `${height}px`;
  area.style.paddingTop = `${Math.max(0, height - filled)}px`;
  area.style.width = `${flow.width}px`;
  area.style.marginInlineStart = `${-start.x}px`;
}

/**
 * Sees whether the area for the notes of a page is at its foot, and corrects the place it is counted from.
 *
 * @returns 'right', 'moved' when the heights have to be set again, 'early' when there was room for the spacer on an
 * earlier page, or 'late' when it came to a later one.
 */
export function inspect(
  flow: Flow,
  { spacer, area }: Reservation,
  start: PageStart,
  page: number,
): 'right' | 'moved' | 'early' | 'late' {
  const upper = spacer.getBoundingClientRect();
  const lower = area.getBoundingClientRect();
  const dx = startOnPage(flow, lower);
  const dy = lower.bottom - flow.top - flow.height;
  if (pageOf(flow, lower) === page && Math.abs(dx) < 0.05 && Math.abs(dy) < 0.5) return 'right';
  if (pageOf(flow, upper) < page) return 'early';
  start.x += dx;
  if (pageOf(flow, upper) > page) return 'late';
  start.y = upper.top - flow.top;
  return 'moved';
}

/** Fills a page with a float without width, so that the spacer of the next page finds no room on it. */
export function keepFrom(flow: Flow, page: number): void {
  const start = startOfPage(flow, page);
  if (!start) return;
  const { spacer, area } = reserve(flow, start);
  area.remove();
  spacer.style.height = `${flow.height - start.y}px`;
}
