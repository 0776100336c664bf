import type { Chapter, Pass } from '../model/book.js';

/**
 * Gives chapters their numbers, and appendices their letters: plain chapters of the body and appendices have one, unless
 * the book or the chapter wants it otherwise.
 */
export const numbers: Pass = {
  name: 'numbers',
  run({ chapters, settings }) {
    const counts = { chapter: 0, appendix: 0 };
    for (const chapter of chapters) {
      if (!(
        chapter.numbered ??
        (settings.numberChapters && settings.numbers !== 'typed' && isNumbered(chapter))
      ))
        continue;
      chapter.number = chapter.kind === 'appendix' ? letters(++counts.appendix) : String(++counts.chapter);
    }
  },
};

function isNumbered({ kind, matter }: Chapter): boolean {
  return kind === 'appendix' || (kind === undefined && matter === 'body');
}

/** 1 is A, 26 is Z, 27 is AA: https://www.w3.org/TR/css-counter-styles-3/#upper-alpha. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(65 + ((number - 1) % 26));
}
