/** Stands for what is no text, such as code or a formula, in the line that the rules look at. */
export const opaque = '\uFFFC';

/**
 * A line of text, and what becomes of each of its UTF-16 units: rules look at what was typed, and none at what another has made
 * of it. A unit that goes away becomes an empty string.
 */
export interface MarkedText {
  readonly typed: string;
  readonly made: string[];
}

/** Whether a character belongs to a word; what is no text counts as one. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}\uFFFC]/u.test(character);
}

export function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}
