import * as closeFlow from './in-page/close-flow.js';
import * as cutNote from './in-page/cut-note.js';
import * as fitImages from './in-page/fit-images.js';
import * as fitTables from './in-page/fit-tables.js';
import * as footNotes from './in-page/foot-notes.js';
import * as forceStart from './in-page/force-start.js';
import * as geometry from './in-page/geometry.js';
import * as leaves from './in-page/leaves.js';
import * as looseLines from './in-page/loose-lines.js';
import * as openFlow from './in-page/open-flow.js';
import * as overflowing from './in-page/overflowing.js';
import * as pageOffsets from './in-page/page-offsets.js';
import * as pageStart from './in-page/page-start.js';
import * as paginateDocument from './in-page/paginate-document.js';
import * as planFoot from './in-page/plan-foot.js';
import * as referenceLines from './in-page/reference-lines.js';
import * as reserve from './in-page/reserve.js';
import * as softHyphens from './in-page/soft-hyphens.js';
import * as splitNote from './in-page/split-note.js';
import * as splitTable from './in-page/split-table.js';
import * as strandedHeading from './in-page/stranded-heading.js';
import * as tableNotes from './in-page/table-notes.js';
import * as window from './in-page/window.js';

const modules = [
  closeFlow,
  cutNote,
  fitImages,
  fitTables,
  footNotes,
  forceStart,
  geometry,
  leaves,
  looseLines,
  openFlow,
  overflowing,
  pageOffsets,
  pageStart,
  paginateDocument,
  planFoot,
  referenceLines,
  reserve,
  softHyphens,
  splitNote,
  splitTable,
  strandedHeading,
  tableNotes,
  window,
];

/** The functions that run in the page, as source text: they refer to each other by name and to nothing else. */
const declarations = modules.flatMap((module) => Object.values(module) as unknown[]).join('\n');

/**
 * Composes an expression for `page.evaluate`, which works where the page itself may run no scripts.
 *
 * @param name One of the functions in `in-page/`.
 * @param values Its arguments, as plain data.
 */
export function inPage(name: keyof typeof paginateDocument, ...values: unknown[]): string {
  return `(() => { ${declarations}\nreturn ${name}(${values.map((value) => JSON.stringify(value)).join(', ')}); })()`;
}
