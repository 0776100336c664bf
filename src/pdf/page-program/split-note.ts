import { cutNote } from './cut-note.js';
import { px, rectsOf } from './geometry.js';
import { leavesOf } from './leaves.js';
import type { Flow, Leaf } from './flow.js';

/**
 * Splits a note on the shelf at a line, so that the first part is no higher than `room`.
 *
 * @returns The second part, on the shelf too; undefined when not a line fits, or all do.
 */
export function splitNote(flow: Flow, note: HTMLElement, room: number): HTMLElement | undefined {
  note.classList.add('measured');
  const rest = restBelow(flow, note, room);
  note.classList.remove('measured');
  rest?.classList.remove('measured');
  return rest;
}

function restBelow(flow: Flow, note: HTMLElement, room: number): HTMLElement | undefined {
  // What is below the last line is below the line at a cut as well.
  const limit = note.getBoundingClientRect().top + room - px(getComputedStyle(note).paddingBottom);
  const leaves = leavesOf(note);
  const index = leaves.findIndex((leaf) => rectsOf(leaf).some((rect) => lineBottom(leaf, rect) > limit));
  const leaf = leaves[index];
  if (!leaf) return undefined;
  const offset = leaf instanceof Text ? beforeWord(leaf, firstOffsetBelow(leaf, limit)) : 0;
  if (offset === 0 && leaves.slice(0, index).every((each) => isNumber(each))) return undefined;

  const rest = cutNote(note, leaf, offset);
  note.after(rest);
  flow.heights.set(note, note.getBoundingClientRect().height);
  flow.heights.set(rest, rest.getBoundingClientRect().height);
  return rest;
}

/** The lower edge of the line that a rectangle of a leaf is on. */
export function lineBottom(leaf: Leaf, rect: DOMRect): number {
  if (!(leaf instanceof Text)) return rect.bottom;
  const { lineHeight } = getComputedStyle(leaf.parentElement as Element);
  const leading = Math.max(0, (parseFloat(lineHeight) || rect.height) - rect.height);
  return rect.bottom + leading / 2;
}

/** The first character of a text on a line that ends below a limit. */
export function firstOffsetBelow(text: Text, limit: number): number {
  const range = document.createRange();
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    range.setStart(text, 0);
    range.setEnd(text, middle + 1);
    if (Array.from(range.getClientRects()).some((rect) => lineBottom(text, rect) > limit)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A place between words: no word is divided by the end of a page, where nobody sees how it goes on. */
export function beforeWord({ data }: Text, offset: number): number {
  return data[offset - 1] === '\u00AD' ? data.slice(0, offset).search(/\S+$/) : offset;
}

/** Whether a leaf is the number of a note, which is not alone. */
export function isNumber(leaf: Leaf): boolean {
  return leaf.parentElement?.closest('.note-number') != null;
}
