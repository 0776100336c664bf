import type { Frame } from './flow.js';
import type { Geometry } from './protocol.js';

/** Where the pages of a chapter are that is laid out in columns. */
export function frameOf(chapter: HTMLElement, { width, height }: Geometry): Frame {
  const { columnGap, direction } = getComputedStyle(chapter);
  const { left, top } = chapter.getBoundingClientRect();
  return {
    chapter,
    width,
    // The height of a printed page can come out a px smaller.
    height: height - 1,
    pitch: width + parseFloat(columnGap),
    left,
    top,
    isLeftward: direction === 'rtl',
    base: 0,
  };
}

/**
 * The page of a rectangle: what hangs out of its column by less than half a gap still belongs to it. Columns follow each
 * other in the direction of the script.
 */
export function pageOf(flow: Frame, rect: DOMRect): number {
  return flow.base + Math.floor((startOf(flow, rect) + (flow.pitch - flow.width) / 2) / flow.pitch);
}

/** How far a rectangle begins from the edge of its page that lines begin at. */
export function startOnPage(flow: Frame, rect: DOMRect): number {
  return startOf(flow, rect) - (pageOf(flow, rect) - flow.base) * flow.pitch;
}

/** How far a rectangle begins from where the lines of the first column begin. */
export function startOf(flow: Frame, rect: DOMRect): number {
  return flow.isLeftward ? flow.left + flow.width - rect.right : rect.left - flow.left;
}

/**
 * The rectangles of a text or an element, one for each line or page that it is on.
 *
 * The browser gives one rectangle for a table or a row that goes on over a page break, from which no page can be
 * told; there, those of the first and the last cells stand for it.
 */
export function rectsOf(node: Node): DOMRect[] {
  if (node instanceof HTMLTableElement) {
    const rows = node.rows.length > 1 ? [node.rows[0], node.rows[node.rows.length - 1]] : [...node.rows];
    return rows.flatMap((row) => rectsOf(row as Node));
  }
  if (node instanceof HTMLTableRowElement)
    return Array.from(node.cells).flatMap((cell) => Array.from(cell.getClientRects()));
  if (node instanceof Element) return Array.from(node.getClientRects());
  const range = document.createRange();
  range.selectNodeContents(node);
  return Array.from(range.getClientRects());
}

/** The rectangles of the character at an offset; the last one where the text is broken around it. */
export function rectAt(text: Text, offset: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return Array.from(range.getClientRects()).at(-1);
}

/** The page on which a text or element begins; Infinity when it is not displayed, as what comes later is not. */
export function firstPage(flow: Frame, node: Node): number {
  const rect = rectsOf(node)[0];
  return rect ? pageOf(flow, rect) : Infinity;
}

/** The page on which a text or element ends; Infinity when it is not displayed. */
export function lastPage(flow: Frame, node: Node): number {
  const rects = rectsOf(node);
  if (rects.length === 0) return Infinity;
  return rects.reduce((last, rect) => Math.max(last, pageOf(flow, rect)), 0);
}

/** The number of a computed length in px; 0 for `auto` and `normal`. */
export function px(length: string): number {
  return parseFloat(length) || 0;
}

/** The block whose lines a text is part of. */
export function blockAround(node: Node): Element {
  let block = node.parentElement as Element;
  while (getComputedStyle(block).display === 'inline') block = block.parentElement as Element;
  return block;
}
