import { splitTable } from './split-table.js';
import type { Flow } from './flow.js';

/** Rows are not measured more exactly than to so many px. */
const play = 1;

/**
 * Splits a table that begins at the head of a page into parts of a page each, so that the browser does not lay out the rest of
 * it once for every page. What is left out here, pagination splits page by page.
 */
export function splitFullPages(flow: Flow, table: HTMLTableElement): void {
  // Rows that a cell spans stay together.
  if (table.querySelector('[rowspan]')) return;
  const heights = new Map(Array.from(table.rows, (row) => [row, row.getBoundingClientRect().height]));
  const head = Array.from(table.tHead?.rows ?? []).reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  const starts: HTMLTableRowElement[] = [];
  let filled = head;
  for (const row of Array.from(table.rows).slice(table.tHead?.rows.length ?? 0)) {
    const height = heights.get(row) ?? 0;
    if (head + height > flow.height - play) break;
    if (filled + height > flow.height - play) {
      starts.push(row);
      filled = head;
    }
    filled += height;
  }
  // From the end, so that every row is moved once.
  for (const row of starts.reverse()) splitTable(flow, table, row);
}
