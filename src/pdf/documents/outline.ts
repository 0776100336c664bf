import type { Part, Section, TypesetBook } from '../../model/book.js';
import { isOpening } from '../../settings/chapter-kinds.js';

/** A line of the contents, or a bookmark. */
export interface Entry {
  id: string;
  title: string;
  children: Entry[];
}

/** What the printed contents list: neither what stands before them in the book, nor that a chapter has a summary. */
export function contentsOf(typeset: TypesetBook): Entry[] {
  const chapters = typeset.chapters.filter(({ chapter }) => !isOpening(chapter));
  return outlineOf(
    { ...typeset, chapters },
    typeset.book.settings.contentsDepth,
    ({ isSummary }) => !isSummary,
  );
}

/**
 * Parts, chapters and sections of a book as a tree.
 *
 * @param depth How many levels from the chapter down; 1 is chapters only. Parts do not count.
 * @param has Which sections are in it.
 */
export function outlineOf(
  { chapters }: TypesetBook,
  depth: number,
  has: (section: Section) => boolean = () => true,
): Entry[] {
  const sections = (of: Section[], left: number): Entry[] =>
    left === 0
      ? []
      : of
          .filter(has)
          .map(({ id, title, children }) => ({ id, title, children: sections(children, left - 1) }));

  const entries: Entry[] = [];
  let part: Part | undefined;
  let level = entries;
  for (const { chapter } of chapters) {
    if (chapter.part?.id !== part?.id) {
      part = chapter.part;
      level = entries;
      if (part) {
        level = [];
        entries.push({ id: part.id, title: part.title, children: level });
      }
    }
    const title = chapter.number === undefined ? chapter.title : `${chapter.number}. ${chapter.title}`;
    level.push({ id: chapter.slug, title, children: sections(chapter.sections, depth - 1) });
  }
  return entries;
}
