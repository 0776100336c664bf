import { startOnPage, pageOf } from './geometry.js';
import { openAt, startOfPage } from './page-start.js';
import type { Flow, PageStart, Reservation } from '../types.js';

/** Puts two floats at the place where a page begins: one to hold the notes, one above it to keep it at the foot. */
export function reserve(flow: Flow, start: PageStart): Reservation {
  const spacer = document.createElement('div');
  const area = document.createElement('div');
  const body = document.createElement('div');
  spacer.className = 'page-notes-spacer';
  area.className = 'page-notes';
  body.className = 'page-notes-body';
  spacer.ariaHidden = 'true';
  (openAt(flow, start) as ChildNode).before(spacer, area);
  return { spacer, area, body };
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
 * Sees whether the area for the notes of a page stands at its foot, and corrects the place it is counted from.
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
