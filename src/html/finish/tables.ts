import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { report } from '../../diagnostics/report.js';
import { SKIP, visit } from '../../tree/visit.js';
import { classesOf } from '../class-names.js';
import type { Context } from '../context.js';

/** Columns whose longest words add up to more letters than this do not fit a page beside each other. */
const widestWords = 48;

/** Header cells get their scope, alignment becomes a class, and each table a box that keeps it inside the page. */
export function tables(tree: Root, { file }: Context): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const rows = rowsOf(node);
    for (const cells of rows) {
      const scope = cells.every(({ tagName }) => tagName === 'th') ? 'col' : 'row';
      for (const cell of cells) finishCell(cell, scope);
    }
    dropEmptyHead(node);
    if (rows.flat().every(({ tagName }) => tagName !== 'th')) {
      const hint = 'Give it a row with the names of its columns; in raw HTML, write <th>.';
      report(file.file, 'table-has-header-cells', node, 'The table has no header cells.', hint);
    }
    const wide = takeClass(node, 'wide') || isWide(rows);
    parent.children[index] = h('div', { className: wide ? ['table', 'wide'] : ['table'] }, [node]);
    return SKIP;
  });
}

/** Whether the table has the class, which the box round it gets in its place. */
function takeClass({ properties }: Element, name: string): boolean {
  const classes = classesOf({ properties });
  const others = classes.filter((one) => one !== name);
  if (others.length === classes.length) return false;
  if (others.length > 0) properties['className'] = others;
  else delete properties['className'];
  return true;
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (row) => {
    if (row.tagName === 'tr') rows.push(row.children.filter((child) => child.type === 'element'));
  });
  return rows;
}

function finishCell(cell: Element, scope: 'col' | 'row'): void {
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (typeof align === 'string' && /^(left|center|right)$/.test(align))
    cell.properties['className'] = [`align-${align}`];
  if (cell.tagName === 'td') return;
  // An empty header names nothing; a screen reader would announce it all the same.
  if (isEmpty(cell)) cell.tagName = 'td';
  else cell.properties['scope'] ??= scope;
}

/** GFM has no table without a head; authors who want none leave it empty. */
function dropEmptyHead(table: Element): void {
  const at = table.children.findIndex((child) => child.type === 'element' && child.tagName === 'thead');
  const head = table.children[at];
  if (head?.type === 'element' && rowsOf(head).flat().every(isEmpty)) table.children.splice(at, 1);
}

function isEmpty(cell: Element): boolean {
  return cell.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function isWide(rows: Element[][]): boolean {
  const longest: number[] = [];
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      const words = toString(cell)
        .split(/\s+/)
        .map(({ length }) => length);
      longest[column] = Math.max(longest[column] ?? 0, ...words);
    }
  }
  return longest.reduce((sum, length) => sum + length, 0) > widestWords;
}
