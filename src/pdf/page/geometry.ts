import type { Settings } from '../../settings/schema.js';
import { toPx } from '../../settings/length.js';
import { trimSizes } from '../../settings/trim-sizes.js';
import { OctavoError } from '../../diagnostics/error.js';

/**
 * A page after it was trimmed, in CSS px. The text area's sides are whole numbers, and the page and its margins are on
 * the browser's grid: on other ones, screen and print break lines differently.
 */
export interface PageGeometry {
  width: number;
  height: number;
  margins: { top: number; bottom: number; inner: number; outer: number };
  text: { width: number; height: number };
  /** What surrounds the trimmed page on the sheet that is printed. */
  sheet: Sheet;
}

export interface Sheet {
  /** On every side, in whole px. */
  border: number;
  /** How much of it, next to the page, what is printed up to the edge goes on into. */
  bleed: number;
  /** How far from the page the marks begin that show where to cut; absent when there are none. */
  marks?: number;
}

/** Fractions of the page's width and height that look right where the book does not say otherwise. */
const proportions = { top: 0.095, bottom: 0.1125, inner: 0.15, outer: 0.13 };

/** The narrowest column and the lowest page that a book can be set in, in px. */
const smallest = 96;

/** Marks are outside of the bleed, and not too close to the page, where a cut that is off would leave them. */
const marks = { nearest: 8, length: 20 };

export function pageGeometry({
  trim,
  margins,
  bleed,
  cropMarks,
}: Pick<Settings['print'], 'trim' | 'margins' | 'bleed' | 'cropMarks'>): PageGeometry {
  const [width, height] = (typeof trim === 'string' ? trimSizes[trim] : trim).map(toGrid) as [number, number];
  const measure = (side: keyof typeof proportions, of: number) => {
    const given = margins[side];
    return given === undefined ? Math.round(proportions[side] * of) : toGrid(given);
  };
  const [top, bottom] = [measure('top', height), measure('bottom', height)];
  const [inner, outer] = [measure('inner', width), measure('outer', width)];
  const text = { width: Math.floor(width - inner - outer), height: Math.floor(height - top - bottom) };
  if (text.width < smallest || text.height < smallest) {
    throw new OctavoError('ERR_CONFIG', 'The margins of `print` leave no room for text.', {
      hint: 'Make the margins smaller, or the trim size larger.',
    });
  }
  // What rounding left over goes to the edges that the eye does not compare.
  return {
    width,
    height,
    margins: { top, bottom: height - top - text.height, inner: width - outer - text.width, outer },
    text,
    sheet: sheetAround(toPx(bleed), cropMarks),
  };
}

function sheetAround(bleed: number, hasMarks: boolean): Sheet {
  if (!hasMarks) return { border: Math.ceil(bleed), bleed };
  const from = Math.max(bleed, marks.nearest);
  return { border: Math.ceil(from + marks.length), bleed, marks: from };
}

/** The browser reckons in 64ths of a px: margins between them would leave the text area one of these wider than it is told. */
function toGrid(length: string): number {
  return Math.floor(toPx(length) * 64) / 64;
}
