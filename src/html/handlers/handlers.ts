import type { Handlers } from 'mdast-util-to-hast';
import type { Context } from '../context.js';
import { abbreviation } from './abbreviation.js';
import { aside } from './aside.js';
import { attribution } from './attribution.js';
import { bibliography, bibliographyEntry } from './bibliography.js';
import { caption } from './caption.js';
import { captionedTable } from './captioned-table.js';
import { callout } from './callout.js';
import { citation, citationReference } from './citation.js';
import { code } from './code.js';
import { crossReference } from './cross-reference.js';
import { defList, defListDescription, defListTerm } from './definition-list.js';
import { epigraph } from './epigraph.js';
import { equation } from './equation.js';
import { figure } from './figure.js';
import { fileName } from './file-name.js';
import { footnoteReference } from './footnote-reference.js';
import { glossary, glossaryTerm } from './glossary.js';
import { heading } from './heading.js';
import { image } from './image.js';
import { indexList } from './index-list.js';
import { indexMark } from './index-mark.js';
import { inlineCode } from './inline-code.js';
import { inlineMath } from './inline-math.js';
import { keys } from './keys.js';
import { listOf } from './list-of.js';
import { listing } from './listing.js';
import { only } from './only.js';
import { smallCaps } from './small-caps.js';
import { summary } from './summary.js';
import { term } from './term.js';
import { stanza, verse } from './verse.js';

/** How nodes become HTML, by their type; what is not here is plain CommonMark or GFM. */
export function handlersFor(context: Context): Handlers {
  return {
    abbreviation,
    aside: aside(context),
    attribution,
    bibliography: bibliography(context),
    bibliographyEntry,
    callout: callout(context),
    caption: caption(context),
    captionedTable,
    citation,
    citationReference,
    code: code(context),
    defList,
    defListDescription,
    defListTerm,
    epigraph,
    equation,
    figure,
    crossReference,
    fileName,
    footnoteReference,
    glossary: glossary(context),
    glossaryTerm,
    heading,
    image: image(context),
    indexList: indexList(context),
    indexMark,
    inlineCode,
    inlineMath,
    keys,
    listing: listing(context),
    listOf: listOf(context),
    only,
    smallCaps,
    stanza,
    summary,
    term,
    verse,
  };
}
