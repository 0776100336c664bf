import { originOf, type Piece } from '../diagnostics/origin.js';

/** A change of a text. */
export interface Edit {
  /** The text from `start` to `end`, as offsets, becomes `text`. */
  start: number;
  end: number;
  text: string;
  /** Where the new text is copied from, as an offset in the old one; absent for what is new. */
  from?: number;
}

/** A text, and where it comes from. */
export interface Composed {
  text: string;
  pieces: readonly Piece[];
}

/** Those edits that do not touch one that begins before them, in order. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  let end = 0;
  // What is longer comes first: what is in it waits for its turn.
  for (const edit of [...edits].sort((a, b) => a.start - b.start || isInsertion(a) - isInsertion(b))) {
    if (edit.start < end) continue;
    kept.push(edit);
    end = edit.end;
  }
  return kept;
}

function isInsertion({ start, end }: Edit): number {
  return start === end ? 0 : 1;
}

/** @param edits In order, none over another. */
export function applyEdits({ text, pieces }: Composed, edits: readonly Edit[]): Composed {
  const made: Piece[] = [];
  let result = '';
  let at = 0;
  const copy = (from: number, to: number) => {
    for (const piece of piecesOf(pieces, from, to))
      made.push({ ...piece, at: result.length + piece.at - from });
    result += text.slice(from, to);
  };
  for (const { start, end, text: written, from } of edits) {
    copy(at, start);
    at = end;
    if (written === '') continue;
    if (from !== undefined) copyOf(from, written.length);
    else {
      const origin = originOf(pieces, start);
      if (origin)
        made.push({ at: result.length, original: origin.original, from: origin.offset, isCopy: false });
      result += written;
    }
  }
  copy(at, text.length);
  return { text: result, pieces: made };

  function copyOf(from: number, length: number): void {
    copy(from, from + length);
  }
}

/** The pieces between two offsets, the first of them cut to begin there. */
function piecesOf(pieces: readonly Piece[], from: number, to: number): Piece[] {
  if (from >= to) return [];
  const first = pieces.findLastIndex(({ at }) => at <= from);
  const found: Piece[] = [];
  for (const piece of pieces.slice(Math.max(0, first))) {
    if (piece.at >= to) break;
    if (piece.at >= from) found.push(piece);
    else found.push({ ...piece, at: from, from: piece.isCopy ? piece.from + from - piece.at : piece.from });
  }
  return found;
}
