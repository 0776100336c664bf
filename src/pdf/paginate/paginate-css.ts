import { classesWith } from '../../html/vocabulary.js';
import type { Geometry } from '../page-program/protocol.js';

const boxes = classesWith(({ box }) => box)
  .map((name) => `.${name}`)
  .join(', ');

/**
 * The rules that pagination relies on; the print document includes them after every other style sheet.
 *
 * A theme may change the look of `.page-notes-body::before` (the rule above the notes), `.note`, `.table-notes`
 * and `.continued`. It gives a note its distance by padding: margins between notes are not counted.
 *
 * A root element of the class `simulated` has the chapter in columns of a page's size, as long as it is not printed.
 *
 * @param geometry The text area, in CSS px.
 */
export const paginateCss = ({ width, height }: Geometry) => `
body { margin: 0; }
/* Margins must not collapse through the chapter, and nothing may make the printed document wider than its page. */
.chapter { display: flow-root; overflow-x: clip; orphans: 2; widows: 2; }
.simulated .chapter { overflow: visible; box-sizing: content-box; margin: 0; padding: 0; border: 0;
  width: ${width}px; height: ${height}px; columns: auto ${width}px; column-gap: 40px; column-fill: auto; column-rule: none; }
.simulated :is(.page-head, .page-tail) { display: none; }
.page-filler:not(.page-notes, .page-notes-spacer) { height: 1px; }
.page-start { break-before: page !important; }
.page-start { margin-top: 0 !important; }
.simulated .page-start, .simulated .page-break { break-before: column !important; }

/* The foot of a broken box is where the notes are, not above it. */
pre, ${boxes} { box-decoration-break: slice !important; }
/* Lines that are blocks would part from the end of their box, and a page begin with an empty strip. */
pre > code, .code-part { display: block; }
/* Text flows round a float only in plain blocks. */
blockquote, figure, ${boxes} { display: block; overflow: visible; float: none; }
/* Columns do not repeat a table's head as pages do, so neither may: pagination repeats it itself. */
thead, tfoot { display: table-row-group; }
tr, figure, img, svg, .callout-label { break-inside: avoid; }
h1, h2, h3, h4, h5, h6 { break-inside: avoid; break-after: avoid; }
.callout-label { break-after: avoid; }
thead, thead tr { break-after: avoid; }
.table-notes { break-before: avoid; }
img { max-width: 100%; object-fit: contain; }
.chapter :is(img, svg) { max-height: ${height - 4}px; }

/* A place that lies a hair to the left of the text area is not written into the PDF. */
.chapter:dir(rtl) .note-reference { margin-left: 0.5px; }

/* On the side that the chapter's lines begin on, also among lines in a script that runs the other way. */
.page-notes-spacer, .page-notes { display: block; float: left; clear: left; box-sizing: border-box; margin: 0; border: 0;
  padding: 0; break-inside: avoid; }
.chapter:dir(rtl) :is(.page-notes-spacer, .page-notes) { float: right; clear: right; }
.page-notes-spacer { width: 0; }
/* A box that goes on on the next page is drawn down to the foot of this one; the notes cover it. */
.page-notes { background: white; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.page-notes-body { display: flow-root; }
.page-notes-body::before { content: ''; display: block; width: 6em; margin: 7px 0 5px; border-top: 0.5px solid; }
/* A call-out can have the class \`note\` too. */
:is(.note-shelf, .page-notes-body, .table-notes) > .note { display: flow-root; margin: 0; }
:is(.note-shelf, .page-notes-body, .table-notes) > .note > :last-child { margin-bottom: 0; }
.note.continued, .note .continued { margin-top: 0; padding-top: 0; border-top: 0; text-indent: 0; }
.note li.continued { list-style: none; }
.note .broken { margin-bottom: 0; padding-bottom: 0; border-bottom: 0; }
.note .broken-justified { text-align-last: justify; }
.note-shelf, .note-shelf.stored > .note:not(.measured) { display: none; }
.simulated .note-shelf { display: block; position: absolute; left: -9999px; top: 0; width: ${width}px; }
`;
