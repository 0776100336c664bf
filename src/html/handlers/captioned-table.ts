import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { CaptionedTable } from '../../model/nodes.js';
import { visit } from '../../tree/visit.js';

/** `<figure class="captioned-table">` with the caption above the table, where readers of tables look for it. */
export const captionedTable: Handler = (state, node: CaptionedTable) => {
  const box = h('figure', { className: ['captioned-table'], id: node.label?.id }, state.all(node));
  visit(box, 'element', (table) => {
    if (table.tagName !== 'table') return;
    if (node.wide) table.properties['className'] = ['wide'];
    if (node.widths) table.children.unshift(columns(node.widths));
    if (node.headerColumns) headRows(table, node.headerColumns);
  });
  state.patch(node, box);
  return box;
};

/** Widths as classes in steps of five per cent, for which the style sheets have rules. */
function columns(widths: number[]): Element {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const step = (width: number) => Math.max(5, Math.round((width / all) * 20) * 5);
  return h(
    'colgroup',
    widths.map((width) => h('col', { className: [`width-${step(width)}`] })),
  );
}

function headRows(table: Element, count: number): void {
  visit(table, 'element', (node, _, parent) => {
    const inBody = node.tagName === 'tr' && parent?.type === 'element' && parent.tagName === 'tbody';
    if (!inBody) return;
    const cells = node.children.filter((child) => child.type === 'element').slice(0, count);
    for (const cell of cells) {
      cell.tagName = 'th';
      cell.properties['scope'] = 'row';
    }
  });
}
