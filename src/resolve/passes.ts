import type { Pass } from '../model/book.js';
import { abbreviations } from './abbreviations.js';
import { annotations } from './annotations.js';
import { bibliography } from './bibliography.js';
import { citations } from './citations.js';
import { glossary } from './glossary.js';
import { headings } from './headings.js';
import { images } from './images.js';
import { includedCode } from './included-code.js';
import { indexing } from './indexing/indexing.js';
import { labels } from './labels.js';
import { links } from './links.js';
import { lists } from './lists.js';
import { notes } from './notes.js';
import { numbers } from './numbers.js';
import { pages } from './generated-chapters.js';
import { summary } from './summary.js';
import { terms } from './terms.js';
import { typography } from './typography.js';

/** The passes that every book goes through, in this order. */
export const passes: readonly Pass[] = [
  pages, // First: it adds chapters.
  citations, // Before notes, which can hold citations, and before numbers: a bibliography is a chapter.
  summary, // Looks at the last blocks, before notes leave the trees.
  numbers, // Before headings, whose ids do not depend on it, and before anything that prints “Chapter 3”.
  typography, // While notes are in the trees, and before titles are taken from headings.
  notes, // Before headings and terms: definitions of notes leave the flow and must not define terms out of order.
  includedCode, // After notes, which can hold code as well.
  annotations, // Looks at the code that was brought in.
  headings, // After notes: a heading's text is without them.
  terms, // After notes, in order of reading.
  abbreviations, // After notes, in order of reading.
  labels, // Before links, which print their numbers.
  lists, // After labels, which they list.
  glossary, // After terms, which it leads to its entries.
  indexing, // After headings and terms, whose ids and titles it takes.
  bibliography, // After notes: what they cite comes after what the text cites.
  images,
  links, // Last: it needs every id that the others give.
];
