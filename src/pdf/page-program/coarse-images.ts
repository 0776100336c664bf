import type { Flow } from './flow.js';
import { pageOf } from './geometry.js';
import type { Problem } from './protocol.js';

/** What print shops ask for, in pixels per inch. */
const fine = 300;

/** How many px of CSS an inch has. */
const inch = 96;

/** A picture in the line, such as that of a key, is no wider than this, in px; nobody sees its pixels. */
const small = 24;

/**
 * Finds the pictures that are printed with fewer pixels per inch than print shops ask for, each file once, where it is largest.
 * Drawings have no pixels.
 */
export function coarseImages(flow: Flow): Problem[] {
  const worst = new Map<string, { found: number; problem: Problem }>();
  for (const image of flow.chapter.querySelectorAll('img')) {
    const { naturalWidth, naturalHeight } = image;
    const source = image.getAttribute('src') ?? '';
    const rect = image.getBoundingClientRect();
    if (naturalWidth === 0 || rect.width <= small || /\.svg$|^data:image\/svg/i.test(source)) continue;
    // A picture fills the one side of its box, or both.
    const found = inch * Math.max(naturalWidth / rect.width, naturalHeight / rect.height);
    if (Math.round(found) >= Math.min(fine, worst.get(source)?.found ?? fine)) continue;
    const size = `${(rect.width / inch).toFixed(1)} in`;
    const needed = Math.ceil((naturalWidth * fine) / found);
    const text = `The picture ${source} has ${Math.round(found)} pixels per inch at a width of ${size}; it needs to be ${needed} pixels wide for ${fine}.`;
    worst.set(source, { found, problem: { kind: 'image-coarse', page: pageOf(flow, rect), text, source } });
  }
  return Array.from(worst.values(), ({ problem }) => problem);
}
