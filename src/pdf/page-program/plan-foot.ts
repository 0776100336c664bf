import { splitNote } from './split-note.js';
import type { Filling, Flow, FootPlan, ReferenceLine } from './flow.js';

/**
 * Decides from the untouched layout which notes are at the foot of a page.
 *
 * @param lines The page's reference lines.
 * @param carried What was carried over from the page before; it is first.
 * @param limit How many of the lines can stay on the page.
 * @param stuck The index of a line that cannot leave the page, whatever is reserved.
 */
export function planFoot(
  flow: Flow,
  lines: ReferenceLine[],
  carried: HTMLElement[],
  limit: number,
  stuck: number,
): FootPlan {
  // Lines are measured to a px or two.
  const play = 3;
  const notes = [...carried];
  let filled = carried.length > 0 ? flow.rule + heightOf(flow, carried) : 0;
  let over: HTMLElement[] = [];
  let undo = () => {};
  let count = 0;
  for (const line of lines.slice(0, limit)) {
    const height = (filled || flow.rule) + heightOf(flow, line.notes);
    if (line.bottom + height + play > flow.height) break;
    filled = height;
    notes.push(...line.notes);
    count += 1;
  }

  const next = lines[count];
  if (next && (count < limit || count === stuck)) {
    const base = filled || flow.rule;
    const room = flow.height - play - next.bottom - base;
    const gap = flow.height - base - next.top;
    // A line that can leave the page does so unless that left much of it empty.
    const least = (count === stuck ? 1 : 2) * flow.noteLine + 1;
    const isEnough = room >= leastHeight(flow, next.notes, least);
    if (count === stuck || (gap > flow.height / 6 && isEnough)) {
      // Where not all can begin here, those begin that come first.
      const fill = fillWith(flow, next.notes, room, isEnough ? least : 0);
      // A note without a place to part it needs more room than its first lines.
      if (count !== stuck && fill.over.some((note) => next.notes.includes(note))) fill.undo();
      else {
        undo = fill.undo;
        notes.push(...fill.fitting);
        filled = fill.fitting.length > 0 ? base + heightOf(flow, fill.fitting) : filled;
        over = fill.over;
        count += 1;
      }
    }
  }
  const beyond = lines[count];
  // The line that is to go ends below what is reserved, and the line before it above.
  const height = Math.max(filled, beyond ? flow.height - beyond.top - 5 : 0);
  return { lines: count, notes, over, filled, height: Math.min(height, flow.height), undo };
}

/**
 * Fills a room with notes in their order; what does not fit is split at a line.
 *
 * @param least The room that is kept for each further note, so that all begin here; 0 when they can wait.
 */
export function fillWith(flow: Flow, notes: HTMLElement[], room: number, least: number): Filling {
  const fitting: HTMLElement[] = [];
  const over: HTMLElement[] = [];
  const joins: (() => void)[] = [];
  let left = room;
  for (const [index, note] of notes.entries()) {
    const height = heightOf(flow, [note]);
    const space = left - leastHeight(flow, notes.slice(index + 1), least);
    const waits = over.length > 0 && least === 0;
    if (!waits && height <= space) {
      fitting.push(note);
      left -= height;
      continue;
    }
    const whole = waits ? undefined : note.cloneNode(true);
    const rest = whole && splitNote(flow, note, space);
    if (!rest) {
      over.push(note);
      continue;
    }
    fitting.push(note);
    left -= heightOf(flow, [note]);
    over.push(rest);
    joins.push(() => {
      note.replaceChildren(...whole.childNodes);
      rest.remove();
      flow.heights.set(note, height);
    });
  }
  const undo = () => {
    for (const join of joins) join();
  };
  return { fitting, over, undo };
}

/** The height that notes need at least to begin on a page. */
export function leastHeight(flow: Flow, notes: HTMLElement[], least: number): number {
  return notes.reduce((sum, note) => sum + Math.min(heightOf(flow, [note]), least), 0);
}

/** The sum of the heights of notes. */
export function heightOf(flow: Flow, notes: HTMLElement[]): number {
  return notes.reduce((sum, note) => sum + (flow.heights.get(note) ?? 0), 0);
}
