import type { Construct, Surroundings } from '../constructs/construct.js';
import type { ChapterFile } from '../model/book.js';
import type { Highlight } from './highlight.js';

/** What the handlers know beside the node in hand. */
export interface Context extends Surroundings {
  file: ChapterFile;
  highlight: Highlight;
  constructs: readonly Construct[];
}
