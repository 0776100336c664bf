import type { Theme } from '../../model/theme.js';

/**
 * Text as it can be compared: without white space, which lines take away and justification adds, without the soft hyphens
 * that divide words and the marks that set a direction, ligatures taken apart, and without case, which style sheets may change.
 * Characters that no font has, which are reported as that, are left out.
 */
export type Squeeze = (text: string) => string;

/** @param missing Characters that a font has, but none of those that some text of the book is set in. */
export function squeezeFor(
  { fonts }: Pick<Theme, 'fonts'>,
  missing: ReadonlySet<string> = new Set(),
): Squeeze {
  const drawn = new Set(fonts.flatMap(({ codePoints }) => [...codePoints]));
  return (text) =>
    text
      .replace(/[\u0080-\u{10FFFF}]/gu, (one) =>
        drawn.has(one.codePointAt(0) ?? 0) && !missing.has(one) ? one : '',
      )
      .normalize('NFKD')
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
      .toLowerCase();
}

/**
 * The words and numbers of a text, each squeezed. Signs next to words that run from right to left change sides with them, so only
 * words of such text are compared.
 */
export function wordsIn(text: string, squeeze: Squeeze): string[] {
  return text.split(/\s+/u).flatMap((word) => squeeze(word).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []);
}
