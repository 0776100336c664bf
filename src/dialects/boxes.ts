import type { Edit } from './edits.js';

/** A line that begins with three colons or more, after the marks of lists and quotations. */
export interface ColonLine {
  /** Offset of the first colon. */
  start: number;
  /** Offset of the end of the line, without its line end. */
  end: number;
  colons: number;
  /** What follows the colons, without spaces at the end; empty for a line that closes a box. */
  rest: string;
}

/** A box between two lines of colons, as Pandoc sees them: a line of colons closes the innermost box. */
export interface Box {
  open: ColonLine;
  /** Undefined when nothing closes it. */
  close: ColonLine | undefined;
}

/** All boxes of a page by the offsets of their first colons, in order. */
export function boxesOf(lines: readonly ColonLine[]): Map<number, Box> {
  const boxes = new Map<number, Box>();
  const open: Box[] = [];
  for (const line of lines) {
    if (line.rest !== '') {
      const box: Box = { open: line, close: undefined };
      boxes.set(line.start, box);
      open.push(box);
      continue;
    }
    // Where the number of colons says which one ends, it does.
    const same = open.findLastIndex((one) => one.open.colons === line.colons);
    const [box] = open.splice(same < 0 ? -1 : same);
    if (box) box.close = line;
  }
  return boxes;
}

/** Gives boxes more colons than those in them have: Octavo’s boxes end at the first line with as many colons as they begin with. */
export function balance(boxes: Iterable<Box>): Edit[] {
  const edits: Edit[] = [];
  /** Boxes in none that was looked at, from the last to the first, with the number of colons that they get. */
  const inner: { start: number; colons: number }[] = [];
  for (const { open, close } of [...boxes].reverse()) {
    if (!close) continue;
    let wanted = open.colons;
    for (let last = inner.at(-1); last && last.start < close.start; last = inner.at(-1)) {
      wanted = Math.max(wanted, last.colons + 1);
      inner.pop();
    }
    inner.push({ start: open.start, colons: wanted });
    for (const { start, colons } of wanted === open.colons ? [] : [open, close])
      edits.push({ start, end: start + colons, text: ':'.repeat(wanted) });
  }
  return edits;
}
