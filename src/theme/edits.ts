/** A stretch of a text, by its offsets, and what is to be in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with edits made that do not overlap. Of several at one place, the first comes first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => one.start - other.start)
    .reduceRight((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text);
}
