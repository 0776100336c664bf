import { firstPage, lastPage, pageOf, rectsOf } from './geometry.js';
import type { Flow, RowPlace } from './flow.js';

/** The page on which the next table begins that goes on over the foot of its page; Infinity when there is none. */
export function nextBrokenTable(flow: Flow, page: number): number {
  const broken = flow.tables.find(
    (table) => firstPage(flow, table) >= page && lastPage(flow, table) > firstPage(flow, table),
  );
  return broken ? firstPage(flow, broken) : Infinity;
}

/** The rows of the tables that begin on a page, one list for each table. */
export function rowsOn(flow: Flow, page: number): RowPlace[][] {
  const tables = flow.tables.filter((table) => firstPage(flow, table) === page);
  return tables.map((table) =>
    Array.from(table.rows, (row) => {
      const end = lastPage(flow, row);
      const bottoms = rectsOf(row)
        .filter((rect) => pageOf(flow, rect) === end)
        .map((rect) => rect.bottom);
      return { row, table, page: end, bottom: Math.max(...bottoms) - flow.top };
    }),
  );
}

/** The row before which a table has to be split so that the page ends above a limit; undefined when none has to be. */
export function rowToSplitAt(tables: RowPlace[][], page: number, limit: number): RowPlace | undefined {
  for (const rows of tables) {
    const over = rows.findIndex((place) => place.page > page || place.bottom > limit);
    if (over < 0) continue;
    const heads = rows.filter(({ row }) => row.parentElement?.tagName === 'THEAD').length;
    // Rows that a cell spans stay together, because the first of them ends where the cell does. A table of which no row
    // fits goes to the next page as a whole.
    return over > heads ? rows[over] : undefined;
  }
  return undefined;
}

/**
 * Splits a table before a row, with the widths of its columns kept and its head repeated.
 *
 * @returns A function that joins the two again.
 */
export function splitTable(flow: Flow, table: HTMLTableElement, row: HTMLTableRowElement): () => void {
  fixColumns(table);
  const rest = table.cloneNode(false) as HTMLTableElement;
  rest.removeAttribute('id');
  rest.classList.add('page-start');
  for (const columns of table.querySelectorAll(':scope > colgroup')) rest.append(columns.cloneNode(true));
  if (table.tHead) rest.append(repeatedHead(table.tHead));

  const section = row.parentElement as HTMLTableSectionElement;
  const sectionRest = section.cloneNode(false) as HTMLTableSectionElement;
  sectionRest.removeAttribute('id');
  const rows = Array.from(section.rows).slice(Array.from(section.rows).indexOf(row));
  const sections = Array.from(table.children).slice(Array.from(table.children).indexOf(section) + 1);
  sectionRest.append(...rows);
  rest.append(sectionRest, ...sections);
  table.after(rest);
  flow.tables.splice(flow.tables.indexOf(table) + 1, 0, rest);
  flow.leaves.splice(flow.leaves.indexOf(table) + 1, 0, rest);

  return () => {
    section.append(...rows);
    table.append(...sections);
    rest.remove();
    flow.tables.splice(flow.tables.indexOf(rest), 1);
    flow.leaves.splice(flow.leaves.indexOf(rest), 1);
  };
}

/** A copy of a table's head for the eye only: the first one is read out already. */
export function repeatedHead(head: HTMLTableSectionElement): HTMLTableSectionElement {
  const copy = head.cloneNode(true) as HTMLTableSectionElement;
  copy.classList.add('repeated');
  copy.ariaHidden = 'true';
  for (const element of [copy, ...copy.querySelectorAll('[id], [href]')]) {
    element.removeAttribute('id');
    element.removeAttribute('href');
  }
  return copy;
}

/** Writes the widths that the columns have been given into the table, so that both halves have them. */
export function fixColumns(table: HTMLTableElement): void {
  if (table.classList.contains('fixed-columns')) return;
  // The rectangle of a table that goes on over a page break spans the pages.
  const width = parseFloat(getComputedStyle(table).width);
  const isLeftward = getComputedStyle(table).direction === 'rtl';
  const edges = new Set<number>();
  for (const row of table.rows) {
    const { left, right } = row.getBoundingClientRect();
    for (const cell of row.cells) {
      const rect = cell.getBoundingClientRect();
      edges.add(Math.round((isLeftward ? right - rect.right : rect.left - left) * 64) / 64);
    }
  }
  const starts = [...edges].sort((a, b) => a - b);
  const group = document.createElement('colgroup');
  starts.forEach((start, index) => {
    const column = document.createElement('col');
    column.style.width = `${(starts[index + 1] ?? width) - start}px`;
    group.append(column);
  });
  for (const old of table.querySelectorAll(':scope > colgroup')) old.remove();
  table.insertBefore(group, table.caption ? table.caption.nextSibling : table.firstChild);
  table.classList.add('fixed-columns');
  table.style.width = `${width}px`;
}
