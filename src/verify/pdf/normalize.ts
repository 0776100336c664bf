import type { Theme } from '../../model/theme.js';
import { alikeOf, representative } from '../../theme/alike.js';

/**
 * Text as it can be compared: without spaces, which lines take away and justification adds, without hyphens, which
 * divide words, ligatures taken apart, without case, which style sheets may change, and with one of several characters
 * that have the same glyph. Characters without a glyph are left out, which are reported as that, and so are letters of scripts
 * that run from right to left in text that does not.
 *
 * @param isLeftward Whether the script runs from right to left. Fonts build its letters of parts that have no text, and
 * lines stand in the order of the eye: only numbers and Latin letters are compared then, sorted.
 */
export type Squeeze = (text: string, isLeftward?: boolean) => string;

export function squeezeFor({ fonts }: Pick<Theme, 'fonts'>): Squeeze {
  const alike = alikeOf(fonts);
  const drawn = new Set(fonts.flatMap(({ codePoints }) => [...codePoints]));
  const isDrawn = (character: string) =>
    [character, ...(alike.get(character) ?? [])].some((same) => drawn.has(same.codePointAt(0) ?? 0));
  const known = new Map<string, string>();
  const one = (character: string) => {
    const found = known.get(character) ?? representative(character, alike);
    known.set(character, found);
    return found;
  };
  return (text, isLeftward = false) => {
    const plain = text
      .replace(/[\u0080-\u{10FFFF}]/gu, (character) => (isDrawn(character) ? character : ''))
      .replace(isLeftward ? /(?!)/u : leftward, '')
      .normalize('NFKC')
      .replace(/[\s\u00AD\u200B\u2060\p{Cc}]+/gu, '')
      .replace(/[\u0080-\u{10FFFF}]/gu, one)
      .replace(/[-\u2010\u2011]/g, '')
      .toLowerCase();
    if (!isLeftward) return plain;
    return Array.from(plain.replace(/[^0-9a-z]/g, ''))
      .sort()
      .join('');
  };
}

const letters = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\uFB1D-\uFDFF\uFE70-\uFEFC]`;
const leftward = new RegExp(`${letters}+`, 'gu');

/** Words that run from right to left, with the numbers and signs around them, which change sides with them. */
export const leftwardWords = new RegExp(String.raw`(?:\P{L}*${letters}+)+\P{L}*`, 'u');
