import type { Part, Section, TypesetBook } from '../../model/book.js';
import { isOpening } from '../../settings/chapter-kinds.js';
import type { Links } from '../documents/links.js';

/** A line of the contents. */
export interface Entry {
  label: string;
  href: string;
  children: Entry[];
}

/** The contents of a book: parts, chapters, and sections down to `settings.contentsDepth`. */
export function contentsOf({ book, chapters }: TypesetBook, links: Links): Entry[] {
  const entry = (id: string, label: string, children: Entry[]): Entry[] => {
    const href = links(`#${id}`, '');
    // A line without a text cannot be followed, and what is below it can.
    return href === undefined || label.trim() === '' ? children : [{ label, href, children }];
  };
  const sections = (of: Section[], depth: number): Entry[] =>
    depth === 0
      ? []
      : of
          .filter(({ isSummary }) => !isSummary)
          .flatMap((one) => entry(one.id, one.title, sections(one.children, depth - 1)));

  const entries: Entry[] = [];
  let part: Part | undefined;
  for (const { chapter } of chapters) {
    if (chapter.part && chapter.part.id !== part?.id) {
      entries.push(...entry(chapter.part.id, chapter.part.title, []));
    }
    part = chapter.part;
    if (isOpening(chapter)) continue;
    const title = chapter.title.trim() || chapter.slug;
    const label = chapter.number === undefined ? title : `${chapter.number}. ${title}`;
    const level = (part && entries.at(-1)?.children) ?? entries;
    level.push(...entry(chapter.slug, label, sections(chapter.sections, book.settings.contentsDepth - 1)));
  }
  return entries;
}
