import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Data, Table } from 'mdast';
import { report } from '../diagnostics/report.js';
import { visit } from '../tree/visit.js';
import { type Caption, type Captioned, captionOf } from './caption.js';
import type { Construct, Directive, Render } from './construct.js';

/** A table with a caption: `:::table[Caption]`. */
export interface CaptionedTable extends Captioned {
  type: 'captionedTable';
  /** The widths of the columns in relation to each other; absent when the content decides. */
  widths?: number[];
  /** How many columns at the left are headers of their rows; absent for none. */
  headerColumns?: number;
  /** Set in smaller type, whatever is in it. */
  wide?: boolean;
  children: (Caption | Table)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    captionedTable: CaptionedTable;
  }
  interface BlockContentMap {
    captionedTable: CaptionedTable;
  }
}

/** `:::table[Caption]{#tbl-x widths=1,2,1 headers=1}` round a GFM table. */
const table: Directive = {
  kind: 'containerDirective',
  names: ['table'],
  make(written) {
    const { blocks, attributes, place, file } = written;
    const found = blocks.find((block) => block.type === 'table');
    if (!found || blocks.length > 1) {
      report(
        file,
        'table-box-has-table',
        place,
        'The box “table” wants one table and nothing else.',
        'Put a table with a line |---|---| into it.',
      );
      return undefined;
    }
    const columns = found.children[0]?.children.length ?? 0;
    const made: CaptionedTable = { type: 'captionedTable', children: [...captionOf(written), found] };
    const id = attributes.get('id');
    if (id) made.id = id;
    const widths = attributes
      .get('widths')
      ?.split(/[\s,]+/)
      .map(Number);
    if (widths?.length === columns && widths.every((width) => width > 0)) made.widths = widths;
    else if (widths)
      report(
        file,
        'table-box-has-table',
        place,
        `The table has ${columns} columns; “widths” names other numbers.`,
        'Write one number for each column, as in widths=1,2,1.',
      );
    const headers = Number(attributes.get('headers') ?? 0);
    if (attributes.has('wide')) made.wide = true;
    if (headers > 0) made.headerColumns = Math.min(headers, columns);
    return [made];
  },
};

/** `<figure class="captioned-table">` with the caption above the table, where readers of tables look for it. */
const render: Render<CaptionedTable> = (node, { state }) => {
  const box = h('figure', { className: ['captioned-table'], id: node.label?.id }, state.all(node));
  visit(box, 'element', (element) => {
    if (element.tagName !== 'table') return;
    if (node.wide) element.properties['className'] = ['wide'];
    if (node.widths) element.children.unshift(columns(node.widths));
    if (node.headerColumns) headRows(element, node.headerColumns);
  });
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

function headRows(box: Element, count: number): void {
  visit(box, 'element', (node, _, parent) => {
    const inBody = node.tagName === 'tr' && parent?.type === 'element' && parent.tagName === 'tbody';
    if (!inBody) return;
    const cells = node.children.filter((child) => child.type === 'element').slice(0, count);
    for (const cell of cells) {
      cell.tagName = 'th';
      cell.properties['scope'] = 'row';
    }
  });
}

export const captionedTable: Construct = {
  name: 'captionedTable',
  directives: [table],
  html: { captionedTable: render },
  traits: { captionedTable: { label: 'table' } },
};
