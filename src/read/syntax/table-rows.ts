import type { Root, TableRow } from 'mdast';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { visit } from '../../tree/visit.js';

/** GFM leaves out the cells of a row that has more than the head. They get a column without a name, and a message. */
export function tableRows(tree: Root, file: SourceFile): void {
  visit(tree, 'table', (table) => {
    const [head, ...rows] = table.children;
    if (!head) return;
    const columns = head.children.length;
    for (const row of rows) if (row.children.length > columns) tellMore(row, columns, file);
    const most = Math.max(...table.children.map(({ children }) => children.length));
    for (let column = columns; column < most; column++) {
      head.children.push({ type: 'tableCell', children: [] });
      table.align?.push(null);
    }
  });
}

function tellMore(row: TableRow, columns: number, file: SourceFile): void {
  const cells = row.children.length;
  const reason = `The row has ${cells} cells, and the head of the table has ${columns}.`;
  const hint = 'Name the column in the head; where a “|” is no border, also in code, write “\\|”.';
  report(file, 'table-row-fits-head', row, reason, hint);
}
