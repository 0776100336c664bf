import type { Numbering } from '../page/page-rules.js';
import type { PrintDocument } from '../page/print-document.js';

/** What numbering pages asks of a document. */
interface Numbered {
  document: Pick<PrintDocument, 'recto' | 'furniture'>;
  pages: number;
}

/** Where a document is in the book. */
export interface Placement {
  /** The number of its first page, as it is printed there. */
  first: number;
  numbering: Numbering;
  /** Whether a blank page goes before it, so that it opens on a right-hand page. */
  blankBefore: boolean;
}

/**
 * Numbers the pages: front matter in roman numerals, the body anew from 1 in arabic ones. Odd numbers are
 * right-hand pages, so the body begins on one.
 */
export function numberPages<T extends Numbered>(documents: T[]): (T & { placement: Placement })[] {
  let next = 1;
  let current = documents[0]?.document.furniture.numbering;
  return documents.map((one) => {
    const { recto, furniture } = one.document;
    const { numbering } = furniture;
    const restarts = numbering !== current;
    const blankBefore = (recto || restarts) && next % 2 === 0;
    const first = restarts ? 1 : next + Number(blankBefore);
    current = numbering;
    next = first + one.pages;
    return { ...one, placement: { first, numbering, blankBefore } };
  });
}

/** A page's number as it is printed. */
export function pageLabel(number: number, numbering: Numbering): string {
  return numbering === 'roman' ? toRoman(number) : String(number);
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, letters] of numerals) {
    roman += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return roman;
}
