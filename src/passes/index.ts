import type { Pass } from '../book.js';
import { headings } from './headings.js';
import { images } from './images.js';
import { labels } from './labels.js';
import { links } from './links.js';
import { notes } from './notes.js';
import { numbers } from './numbers.js';
import { summary } from './summary.js';
import { terms } from './terms.js';

/** The passes that every book goes through, in this order. */
export const passes: readonly Pass[] = [
  summary, // Looks at the last blocks, before notes leave the trees.
  numbers, // Before headings, whose ids do not depend on it, and before anything that prints “Chapter 3”.
  notes, // Before headings and terms: definitions of notes leave the flow and must not define terms out of order.
  headings, // After notes: a heading's text is without them.
  terms, // After notes, in order of reading.
  labels, // Before links, which print their numbers.
  images,
  links, // Last: it needs every id that the others give.
];
