import { blockAround, pageOf, rectAt, rectsOf } from './geometry.js';
import type { Flow } from './flow.js';

/**
 * Removes the soft hyphens that no line break used: they would be in the text that readers search and copy.
 *
 * Letters that a soft hyphen kept apart can come closer without it, so a block whose lines would break otherwise
 * gets its own back.
 *
 * @returns How many were removed.
 */
export function removeUnusedSoftHyphens(flow: Flow): number {
  const texts: Text[] = [];
  // All texts, not leaves: those of tables, and of notes at the foot of a page, are no leaves.
  const walker = document.createTreeWalker(flow.chapter, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (text.data.includes('\u00AD')) texts.push(text);
  }
  // All is read before anything is changed, so that the browser lays the chapter out only once more.
  const changes = texts.map((text) => ({
    text,
    block: blockAround(text),
    before: text.data,
    after: withoutUnused(flow, text),
    lines: rectsOf(text),
  }));
  for (const { text, after } of changes) text.data = after;
  flow.layouts += 1;
  const moved = new Set(
    changes.filter(({ text, lines }) => !sameLines(lines, rectsOf(text))).map(({ block }) => block),
  );
  let removed = 0;
  for (const { text, block, before, after } of changes) {
    if (moved.has(block)) text.data = before;
    else removed += before.length - after.length;
  }
  return removed;
}

/** The text of a node without the soft hyphens inside of its lines. */
export function withoutUnused(flow: Flow, text: Text): string {
  const { data } = text;
  const hyphens = Array.from(data.matchAll(/\u00AD/g), ({ index }) => index);
  const used = new Set(usedAmong(flow, text, hyphens));
  return data.replace(/\u00AD/g, (hyphen, index: number) => (used.has(index) ? hyphen : ''));
}

/** The soft hyphens with a line break after them, found by halving the stretches that hold a line break. */
export function usedAmong(flow: Flow, text: Text, hyphens: number[]): number[] {
  const first = hyphens[0];
  const last = hyphens.at(-1);
  if (first === undefined || last === undefined) return [];
  // The line of a character that is not drawn is not known; what is in doubt stays.
  if (first > 0 && last < text.length - 1 && lineOf(flow, text, first - 1) === lineOf(flow, text, last + 1))
    return [];
  if (first === last) return hyphens;
  const middle = hyphens.length >> 1;
  return [
    ...usedAmong(flow, text, hyphens.slice(0, middle)),
    ...usedAmong(flow, text, hyphens.slice(middle)),
  ];
}

/** Names the line that a character is on: characters of one text have one line where they have one lower edge. */
export function lineOf(flow: Flow, text: Text, offset: number): string {
  const rect = rectAt(text, offset);
  return rect ? `${pageOf(flow, rect)} ${Math.round(rect.bottom)}` : `unknown ${offset}`;
}

/** Whether a text is on the same lines, but for what letters move on them. */
export function sameLines(before: DOMRect[], after: DOMRect[]): boolean {
  return (
    before.length === after.length &&
    before.every((rect, index) => {
      const other = after[index] as DOMRect;
      return Math.abs(rect.right - other.right) < 4 && Math.abs(rect.bottom - other.bottom) < 0.5;
    })
  );
}
