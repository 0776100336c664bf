import { lookAlikes } from '../../pdf/finish/look-alikes.js';

/**
 * Text as it can be compared: without spaces, which lines take away and justification adds, without hyphens, which
 * divide words, ligatures taken apart, without case, which style sheets may change, and with one of several characters
 * that fonts have the same glyph for.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B\u2060\p{Cc}]+/gu, '')
    .replace(/[\u0080-\uFFFF]/g, (one) => lookAlikes.get(one) ?? one)
    .replaceAll('-', '')
    .toLowerCase();
}
