import type { Point, Position } from 'unist';
import { location } from 'vfile-location';

/** A file as its author wrote it. */
export interface Original {
  /** Relative to the book's folder, with forward slashes. */
  path: string;
  text: string;
}

/** Where a stretch of a text comes from that Octavo has put together: it reaches to where the next piece begins. */
export interface Piece {
  /** Where it begins, as an offset in the text. */
  at: number;
  original: Original;
  /** Where it comes from, as an offset in the original. */
  from: number;
  /** Whether it is there letter by letter; if not, all of it comes from that one place. */
  isCopy: boolean;
}

/** A place in a file of the author's. */
export interface OriginalPlace {
  path: string;
  place: Position | Point | undefined;
}

/** Tells where in the author's files something stands. @param text The text that `pieces` make up. */
export function originalPlace(
  text: string,
  pieces: readonly Piece[],
  place: Position | Point,
): OriginalPlace | undefined {
  const here = location(text);
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, undefined];
  const find = (point: Point) => originOf(pieces, point.offset ?? here.toOffset(point) ?? 0);
  const first = find(start);
  if (!first) return undefined;
  const { original } = first;
  const there = location(original.text);
  const from = there.toPoint(first.offset);
  if (!from) return undefined;
  const last = end && find(end);
  // What ends in another file has no end in this one.
  const to =
    last?.original === original && last.offset >= first.offset ? there.toPoint(last.offset) : undefined;
  return { path: original.path, place: to ? { start: from, end: to } : from };
}

/** Where the character at an offset comes from. */
export function originOf(
  pieces: readonly Piece[],
  offset: number,
): { original: Original; offset: number; isCopy: boolean } | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  if (!piece) return undefined;
  const { original, from, isCopy, at } = piece;
  return { original, offset: isCopy ? from + offset - at : from, isCopy };
}
