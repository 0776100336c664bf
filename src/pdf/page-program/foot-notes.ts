import { forceStart } from './force-start.js';
import { firstPage, lastPage } from './geometry.js';
import { keepLook } from './keep-look.js';
import { lineWithRoom, looseLine } from './loose-lines.js';
import { startOfPage } from './page-start.js';
import { fillWith, leastHeight, planFoot } from './plan-foot.js';
import { referenceLines } from './reference-lines.js';
import { inspect, keepFrom, reserve, resize } from './reserve.js';
import { splitFullPages } from './full-pages.js';
import { nextBrokenTable, rowsOn, rowToSplitAt, splitTable } from './split-table.js';
import { moveStranded } from './stranded.js';
import { hideHead, hideTail, showHead, showMore, shownUpTo } from './page-window.js';
import type { Flow, FootPlan, ReferenceLine } from './flow.js';

/** Goes through the pages in order: puts the notes of each at its foot, and splits the tables that go on over it. */
export function footNotes(flow: Flow): void {
  const waiting = [...flow.references.keys()].filter((reference) => reference.checkVisibility());
  let carried: HTMLElement[] = [];
  // The first reference of a line that left a page for the sake of its notes.
  let moved: HTMLElement | undefined;
  if (waiting.length > 0) hideTail(flow);
  for (let page = 0; ;) {
    const reference = waiting[0] ? firstPage(flow, waiting[0]) : Infinity;
    const next = carried.length > 0 ? page : Math.max(page, Math.min(reference, nextBrokenTable(flow, page)));
    // What comes after a page can change it: a heading, or the second line of a paragraph, wants to stand with it.
    if (flow.tail.length > 0 && next + 1 >= shownUpTo(flow)) {
      showMore(flow, 4);
      continue;
    }
    if (next === Infinity) break;
    const settled = next - 2;
    if (settled > flow.base + 4 && settled % 3 === 0) hideHead(flow, settled);
    // Floats at the head of a page must not change where the pages before it end, though these have no notes.
    let first = next;
    while (first > page && lineWithRoom(flow, first - 1, 0) !== undefined) first -= 1;
    page = first;
    const onPage = referencesOn(flow, page, waiting);
    // A line whose notes have no room on any page would leave them all.
    const stays = onPage[0] !== undefined && onPage[0] === moved && carried.length === 0;
    const done = footOf(flow, page, waiting, carried, stays);
    // The page begins elsewhere now, and what is on it has moved.
    if (done === 'again') continue;
    moved = done.references === 0 ? onPage[0] : undefined;
    waiting.splice(0, done.references);
    carried = done.over;
    if (done.isLast) break;
    page += 1;
  }
  showHead(flow);
}

/** Settles one page. @param stays Whether its first line with references is on it, be there room for the notes or not. */
export function footOf(
  flow: Flow,
  page: number,
  waiting: HTMLElement[],
  carried: HTMLElement[],
  stays: boolean,
): { references: number; over: HTMLElement[]; isLast: boolean } | 'again' {
  const start = startOfPage(flow, page);
  if (!start) {
    const last = flow.leaves.at(-1);
    return { references: 0, over: carried, isLast: !last || lastPage(flow, last) < page };
  }
  if (shownUpTo(flow) < page + 4) showMore(flow, 2);
  // Floats change where the page ends when its last paragraph is broken early, so they are there before it is read.
  const early = lineWithRoom(flow, page, 0) === undefined ? undefined : reserve(flow, start);
  if (early) {
    resize(flow, early, start, 0, 0);
    flow.layouts += 1;
  }
  const tables = rowsOn(flow, page);
  const lines = referenceLines(flow, referencesOn(flow, page, waiting), page);
  const first = fillWith(flow, carried, roomForCarried(flow, lines), 0);
  let plan: FootPlan | undefined;
  let limit = lines.length;
  let stuck = stays ? 0 : -1;
  // The height that is kept free for the sake of widows and orphans.
  let least = 0;
  let join: (() => void) | undefined;
  const isNeeded = lines.length > 0 || carried.length > 0;
  const reservation = early ?? (isNeeded ? reserve(flow, start) : undefined);
  for (let tries = 0; tries < 12; tries += 1) {
    // What an earlier try has changed is put back first.
    join?.();
    if (plan) {
      flow.shelf.append(...plan.notes);
      plan.undo();
    }
    plan = planFoot(flow, lines, first.fitting, limit, stuck);
    plan.height = Math.max(plan.height, least);
    const at = rowToSplitAt(tables, page, flow.height - plan.height - 1);
    join = at && splitTable(flow, at.table, at.row);
    if (!reservation) {
      // The first rows can have found room on the page before, which there was none of for the whole table.
      if (at && firstPage(flow, at.table) < page) return 'again';
      if (at) splitFullPages(flow, at.table.nextElementSibling as HTMLTableElement);
      break;
    }
    reservation.body.append(...plan.notes);
    // An empty body has a rule nevertheless, which would not fit.
    reservation.area.replaceChildren(...(plan.notes.length > 0 ? [reservation.body] : []));
    keepLook(flow, reservation);
    resize(flow, reservation, start, plan.height, plan.filled);
    flow.layouts += 1;
    const state = inspect(flow, reservation, start, page);
    if ((state === 'late' || state === 'moved') && forceStart(flow, page, start)) {
      join?.();
      flow.shelf.append(...plan.notes);
      plan.undo();
      first.undo();
      reservation.spacer.remove();
      reservation.area.remove();
      return 'again';
    }
    if (state === 'early') keepFrom(flow, page - 1);
    if (state !== 'right') {
      resize(flow, reservation, start, plan.height, plan.filled);
      flow.layouts += 1;
    }
    const kept = lines
      .slice(0, plan.lines)
      .findIndex((line) => line.references.some((each) => firstPage(flow, each) > page));
    const next = lines[plan.lines];
    if (kept >= 0) limit = kept;
    else if (next && next.references.some((each) => firstPage(flow, each) <= page)) stuck = plan.lines;
    else {
      const top = looseLine(flow, page) ?? lineWithRoom(flow, page, plan.height);
      if (top !== undefined) least = Math.max(least, flow.height - top - 5);
      else if (!moveStranded(flow, page)) break;
    }
  }
  if (reservation) flow.areas.push(reservation.area);
  const settled = plan as FootPlan;
  const references = lines.slice(0, settled.lines).reduce((sum, line) => sum + line.references.length, 0);
  return { references, over: [...first.over, ...settled.over], isLast: false };
}

/** Those of the references, in reading order, that are on a page or before it. */
export function referencesOn(flow: Flow, page: number, references: HTMLElement[]): HTMLElement[] {
  const end = references.findIndex((each) => firstPage(flow, each) > page);
  return references.slice(0, end < 0 ? undefined : end);
}

/** The room for notes carried over: some lines of text stay, and what the first of them needs for its own notes. */
export function roomForCarried(flow: Flow, lines: ReferenceLine[]): number {
  const first = lines[0];
  const own = first && first.top < flow.textLine ? leastHeight(flow, first.notes, 2 * flow.noteLine) : 0;
  const room = flow.height - 3 - flow.rule - 3 * flow.textLine;
  // What is carried over comes to an end, whatever the line needs.
  return Math.max(room - own, room / 2);
}
