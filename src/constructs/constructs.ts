import { abbreviation } from './abbreviation.js';
import { aside } from './aside.js';
import { attribution } from './attribution.js';
import { bibliography } from './bibliography.js';
import { callout, ownCallouts } from './callout.js';
import { caption } from './caption.js';
import { captionedTable } from './captioned-table.js';
import { citation } from './citation.js';
import type { Traits } from '../model/book.js';
import type { Construct } from './construct.js';
import type { Settings } from '../settings/schema.js';
import { crossReference } from './cross-reference.js';
import { details } from './details.js';
import { epigraph } from './epigraph.js';
import { equation } from './equation.js';
import { figure } from './figure.js';
import { fileName } from './file-name.js';
import { lang } from './lang.js';
import { glossary } from './glossary.js';
import { indexList } from './index-list.js';
import { indexMark } from './index-mark.js';
import { keep } from './keep.js';
import { keys } from './keys.js';
import { listOf } from './list-of.js';
import { listing } from './listing.js';
import { only } from './only.js';
import { pageBreak } from './page-break.js';
import { smallCaps } from './small-caps.js';
import { summary } from './summary.js';
import { term } from './term.js';
import { variable } from './variable.js';
import { verse } from './verse.js';

/** All constructs that Octavo brings. Where they look at the same nodes, they do so in this order. */
const constructs: readonly Construct[] = [
  equation,
  listing,
  indexMark,
  callout,
  attribution, // After the callouts, which are quotations until then.
  summary,
  figure,
  fileName,
  term,
  abbreviation,
  aside,
  bibliography,
  caption,
  captionedTable,
  citation,
  crossReference,
  details,
  epigraph,
  lang,
  glossary,
  indexList,
  keep,
  keys,
  listOf,
  only,
  pageBreak,
  smallCaps,
  variable,
  verse,
];

/** The callouts that a book adds, the constructs that Octavo brings, and those of the book. */
export function withOwn({ callouts, constructs: own }: OwnConstructs): readonly Construct[] {
  return [ownCallouts(callouts), ...constructs, ...own];
}

/** What a configuration says of constructs. */
interface OwnConstructs extends Pick<Settings, 'callouts'> {
  constructs: readonly Construct[] | readonly { name: string }[];
}

/** The traits of all nodes, by their types. */
export function traitsIn(all: readonly Construct[]): Record<string, Traits> {
  return Object.assign({}, ...all.map(({ traits }) => traits)) as Record<string, Traits>;
}
