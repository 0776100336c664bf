import type { Root, Table, TableRow } from 'mdast';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { visit } from '../../tree/visit.js';

/** GFM leaves out the cells of a row that has more than the head. They get a column without a name, and a message. */
export function tableRows(tree: Root, file: SourceFile): void {
  visit(tree, 'table', (table) => {
    const [head, ...rows] = table.children;
    if (!head) return;
    if (isSparse(table)) {
      const reason = 'The rows of the table lack more than 100,000 cells.';
      report(file, 'file-is-within-limits', table, reason, 'Remove columns from the header row.');
      table.children = [head];
      return;
    }
    const columns = head.children.length;
    for (const row of rows) if (row.children.length > columns) tellMore(row, columns, file);
    const most = table.children.reduce((longest, { children }) => Math.max(longest, children.length), 0);
    for (let column = columns; column < most; column++) {
      head.children.push({ type: 'tableCell', children: [] });
      table.align?.push(null);
    }
  });
}

/** Rows are filled up to the length of the header row; here the empty cells would outnumber the text by far. */
function isSparse({ children: [head, ...rows] }: Table): boolean {
  const columns = head?.children.length ?? 0;
  const missing = rows.reduce((sum, { children }) => sum + Math.max(0, columns - children.length), 0);
  return missing > 100_000;
}

function tellMore(row: TableRow, columns: number, file: SourceFile): void {
  const cells = row.children.length;
  const reason = `The row has ${cells} cells, and the head of the table has ${columns}.`;
  const hint = 'Name the column in the head; where a “|” is no border, also in code, write “\\|”.';
  report(file, 'table-row-fits-head', row, reason, hint);
}
