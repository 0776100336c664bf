import { lookAlikes } from './glyph-aliases.js';

/**
 * Text as it can be compared: without spaces, which lines take away and justification adds, without hyphens, which
 * divide words, ligatures taken apart, without case, which style sheets may change, and with one of several characters
 * that fonts have the same glyph for.
 *
 * @param isLeftward Whether the script runs from right to left. Fonts build its letters of parts that have no text, and
 * lines stand in the order of the eye: only numbers and Latin letters are compared then, sorted.
 */
export function squeeze(text: string, isLeftward = false): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B\u2060\p{Cc}]+/gu, '')
    .replace(/[\u0080-\uFFFF]/g, (one) => lookAlikes.get(one) ?? one)
    .replaceAll('-', '')
    .toLowerCase();
  if (!isLeftward) return plain;
  return Array.from(plain.replace(/[^0-9a-z]/g, ''))
    .sort()
    .join('');
}
