import type { Pass } from '../book.js';

/** Gives chapters their numbers: those of the body, unless the book or the chapter does not want one. */
export const numbers: Pass = {
  name: 'numbers',
  run({ chapters, settings }) {
    let next = 1;
    for (const chapter of chapters) {
      const wanted = chapter.numbered ?? (settings.numberChapters && chapter.matter === 'body');
      if (wanted) chapter.number = next++;
    }
  },
};
