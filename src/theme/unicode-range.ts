/** Pairs of first and last code point. */
export type Ranges = [first: number, last: number][];

/** All of Unicode: what a face covers when nothing else is said. */
export const everything = 'U+0-10FFFF';

/** Reads `U+0000-00FF,U+2191`, the value of the descriptor `unicode-range` (CSS Fonts 4, section 4.5). */
export function parseUnicodeRange(text: string): Ranges {
  return text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });
}

export function inRanges(ranges: Ranges, codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
