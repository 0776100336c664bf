import type { Part, Section, TypesetBook } from '../book.js';

/** A line of the contents, or a bookmark. */
export interface Entry {
  id: string;
  title: string;
  children: Entry[];
}

/**
 * Parts, chapters and sections of a book as a tree.
 *
 * @param depth How many levels from the chapter down; 1 is chapters only. Parts do not count.
 */
export function outlineOf({ chapters }: TypesetBook, depth: number): Entry[] {
  const sections = (of: Section[], left: number): Entry[] =>
    left === 0
      ? []
      : of.map(({ id, title, children }) => ({ id, title, children: sections(children, left - 1) }));

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
