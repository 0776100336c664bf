import { isOpening } from '../settings/chapter-kinds.js';
import type { Chapter, Part, Section } from './book.js';

/** A line of the contents, or a bookmark. */
export interface Entry {
  id: string;
  /** Never empty. */
  title: string;
  children: Entry[];
}

/**
 * What printed contents and the navigation of an EPUB list: neither what comes before them in the book, nor that a chapter
 * has a summary.
 */
export function contentsOf(chapters: readonly Chapter[], depth: number): Entry[] {
  const listed = chapters.filter((chapter) => !isOpening(chapter));
  return outlineOf(listed, depth, ({ isSummary }) => !isSummary);
}

/** The bookmarks of a PDF: down to the third level, summaries and what comes before the contents included. */
export function bookmarksOf(chapters: readonly Chapter[]): Entry[] {
  return outlineOf(chapters, 3, () => true);
}

/**
 * Parts, chapters and sections of a book as a tree. A section without text gives way to the sections inside it: a line
 * with nothing on it cannot be followed, and what is below it can.
 *
 * @param depth How many levels from the chapter down; 1 is chapters only. Parts do not count.
 * @param has Which sections are in it.
 */
function outlineOf(chapters: readonly Chapter[], depth: number, has: (section: Section) => boolean): Entry[] {
  const entry = (id: string, title: string, children: Entry[]): Entry[] =>
    title.trim() === '' ? children : [{ id, title, children }];
  const sections = (of: Section[], left: number): Entry[] =>
    left === 0
      ? []
      : of
          .filter(has)
          .flatMap(({ id, title, number, children }) =>
            entry(id, title && number ? `${number} ${title}` : title, sections(children, left - 1)),
          );

  const entries: Entry[] = [];
  let part: Part | undefined;
  let level = entries;
  for (const { slug, title, number, part: own, sections: inner } of chapters) {
    if (own?.id !== part?.id) {
      part = own;
      const opened = part ? entry(part.id, part.title, []) : [];
      entries.push(...opened);
      level = opened[0]?.children ?? entries;
    }
    const text = title.trim() || slug;
    level.push(
      ...entry(slug, number === undefined ? text : `${number}. ${text}`, sections(inner, depth - 1)),
    );
  }
  return entries;
}
