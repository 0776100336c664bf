import type { ResolvedBook, Chapter, ChapterFile } from '../model/book.js';
import type { Highlight } from './highlight.js';
import type { Words } from '../languages/words.js';

/** What the handlers know beside the node in hand. */
export interface Context {
  book: ResolvedBook;
  chapter: Chapter;
  file: ChapterFile;
  words: Words;
  highlight: Highlight;
  /** The next number for a name that needs an id in this chapter: `callout` gives 1, 2, 3 …. */
  count: (name: string) => number;
}
