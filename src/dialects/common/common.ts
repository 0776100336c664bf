import type { Dialect } from '../dialect.js';
import { contents, htmlPageBreaks, openFormulas, pageBreaks } from './blocks.js';
import { box } from './boxes.js';
import { emoji } from './emoji.js';
import { bracedLanguages, fencedCallouts } from './fences.js';
import {
  inlineNotes,
  linkAttributes,
  marked,
  spans,
  subscripts,
  superscripts,
  texBrackets,
} from './inline.js';

/** What is understood in every book: spellings with one possible meaning. */
export const common: Dialect = {
  name: 'common',
  title: 'any tool',
  spellings: [
    openFormulas,
    htmlPageBreaks,
    box,
    fencedCallouts,
    bracedLanguages,
    pageBreaks,
    contents,
    inlineNotes,
    texBrackets,
    spans,
    linkAttributes,
    marked,
    subscripts,
    emoji,
    superscripts,
  ],
};
