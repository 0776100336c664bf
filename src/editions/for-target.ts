import type { Element, Root } from 'hast';
import type { Chapter, Section, HtmlBook, HtmlChapter } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import { imageParagraphs } from '../html/finish/image-paragraphs.js';
import { contentsOf, resourcesLeft } from './contents.js';
import { withOwnTrees } from './copy.js';
import { dropOthers, hasMark } from './marks.js';
import { titlesIn } from './titles.js';
import { unlink } from './unlink.js';

/**
 * The book for one target, without what is for others only: text, and the notes, sections, labels and images that
 * go with it. Numbers stay as they are, so that “Figure 3.2” is the same figure in all targets. A link from what is left to
 * what is gone is an error.
 */
export function forTarget(htmlBook: HtmlBook, target: string): HtmlBook {
  const isMarked = htmlBook.chapters.some(({ tree, notes }) =>
    [tree, ...notes.flatMap(({ children }) => children)].some(hasMark),
  );
  if (!isMarked) return htmlBook;

  const { chapters } = withOwnTrees(htmlBook);
  for (const { tree, notes } of chapters) {
    for (const root of [tree, ...notes]) {
      dropOthers(root as typeof tree, target);
      imageParagraphs(root as typeof tree);
    }
  }
  dropNotes(chapters);
  const [before, after] = [contentsOf(htmlBook.chapters), contentsOf(chapters)];
  const isGone = (id: string) => before.ids.has(id) && !after.ids.has(id);
  unlinkAll(chapters, isGone, target);
  for (const [index, one] of chapters.entries()) {
    one.chapter = chapterLeft(one, isGone, titleLeft(htmlBook.chapters[index]?.tree, one.tree));
  }

  const { book, idToChapter, missingGlyphs } = htmlBook;
  const { labels, resources, cover } = book;
  return {
    book: {
      ...book,
      chapters: chapters.map(({ chapter }) => chapter),
      labels: new Map([...labels].filter(([, { id }]) => !isGone(id))),
      resources: resourcesLeft(resources, before, after, cover),
    },
    chapters,
    idToChapter: new Map([...idToChapter].filter(([id]) => !isGone(id))),
    missingGlyphs,
  };
}

/** Drops notes that nothing refers to any more, and then those that only these referred to. */
function dropNotes(chapters: HtmlChapter[]): void {
  for (let changed = true; changed;) {
    changed = false;
    const { ids } = contentsOf(chapters);
    for (const one of chapters) {
      const left = one.notes.flatMap(({ note, children }) => {
        const references = note.references.filter((id) => ids.has(id));
        return references.length === 0 ? [] : [{ note: { ...note, references }, children }];
      });
      changed ||= left.length < one.notes.length;
      one.notes = left;
    }
  }
}

function unlinkAll(chapters: HtmlChapter[], isGone: (id: string) => boolean, target: string): void {
  for (const { chapter, tree, notes } of chapters) {
    const [first, ...others] = chapter.files;
    const tell = (file: typeof first) => (link: Element) => {
      if (!file) return;
      // An element does not tell which of a chapter's files it comes from.
      const place = others.length === 0 ? link : undefined;
      const reason = `The ${target} book does not have what this link leads to.`;
      report(file.file, 'link-has-target', place, reason, 'Put both or none into content for some targets.');
    };
    unlink(tree, isGone, tell(first));
    for (const note of notes) unlink(note as unknown as typeof tree, isGone, tell(note.note.file));
  }
}

/** What gives the title of a chapter or section, by its id and the title that it has for all targets. */
type Retitle = (id: string, title: string) => string;

function titleLeft(before: Root | undefined, after: Root): Retitle {
  const [all, left] = [before && titlesIn(before), titlesIn(after)];
  return (id, title) => (all?.get(id) === left.get(id) ? title : (left.get(id) ?? title));
}

function chapterLeft(
  { chapter, notes }: HtmlChapter,
  isGone: (id: string) => boolean,
  retitle: Retitle,
): Chapter {
  const left = (sections: Section[]): Section[] =>
    sections.flatMap((section) => {
      const children = left(section.children);
      const { id, title } = section;
      return isGone(id) ? children : [{ ...section, title: retitle(id, title), children }];
    });
  const title = retitle(chapter.slug, chapter.title);
  return {
    ...chapter,
    title,
    shortTitle: chapter.shortTitle === chapter.title ? title : chapter.shortTitle,
    sections: left(chapter.sections),
    notes: notes.map(({ note }) => note),
  };
}
