import { lookAlikes } from '../../pdf/finish/look-alikes.js';

/**
 * Text as it can be compared: without spaces, which lines take away and justification adds, without hyphens, which
 * divide words, ligatures taken apart, without case, which style sheets may change, and with one of several characters
 * that fonts have the same glyph for. Fonts of scripts that run from right to left build letters of parts that have no
 * text, and lines stand in the order of the eye: of such text only numbers and Latin letters can be compared, sorted.
 */
export function squeeze(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B\u2060\p{Cc}]+/gu, '')
    .replace(/[\u0080-\uFFFF]/g, (one) => lookAlikes.get(one) ?? one)
    .replaceAll('-', '')
    .toLowerCase();
  return leftward.test(plain)
    ? Array.from(plain.replace(/[^0-9a-z]/g, ''))
        .sort()
        .join('')
    : plain;
}

const leftward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
