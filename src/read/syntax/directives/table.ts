import { report } from '../../../diagnostics/report.js';
import type { CaptionedTable } from '../../../model/nodes.js';
import { captionOf, type Directive } from './directive.js';

/** `:::table[Caption]{#tbl-x widths=1,2,1 headers=1}` round a GFM table. */
export const table: Directive = {
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
