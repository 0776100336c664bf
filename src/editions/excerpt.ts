import type { Chapter, HtmlBook } from '../model/book.js';
import { didYouMean } from '../diagnostics/suggest.js';
import { OctavoError } from '../diagnostics/error.js';
import { wordsFor } from '../languages/words.js';
import { copyOf } from '../model/copy.js';
import { outputName } from '../metadata/output-name.js';
import { contentsOf, resourcesLeft } from './contents.js';
import { unlink } from './unlink.js';

/**
 * A book with some of its chapters only. All numbers are those of the whole book, and links to what is left out are plain
 * text. It is another publication than the whole, so it has a name, an edition and an identifier of its own.
 *
 * @param slugs The chapters.
 * @throws {OctavoError} ERR_USAGE when the book has no such chapter.
 */
export function excerpt(htmlBook: HtmlBook, slugs: readonly string[]): HtmlBook {
  const known = htmlBook.chapters.map(({ chapter }) => chapter.slug);
  for (const slug of slugs) if (!known.includes(slug)) throw unknown(slug, known);
  const chosen = htmlBook.chapters.filter(({ chapter }) => slugs.includes(chapter.slug));
  const before = contentsOf(htmlBook.chapters);
  const chapters = chosen.map(({ chapter, tree, notes }) => {
    const alone: Chapter = { ...chapter };
    // The page of its part would promise more than one chapter.
    delete alone.part;
    return { chapter: alone, tree: copyOf(tree), notes: copyOf(notes) };
  });
  const after = contentsOf(chapters);
  const { book, idToChapter, missingGlyphs } = htmlBook;
  const isGone = (id: string) => idToChapter.has(id) && !after.ids.has(id);
  for (const { tree, notes } of chapters)
    for (const root of [tree, ...notes]) unlink(root as typeof tree, isGone);

  const { settings, labels, resources, cover } = book;
  const titles = chapters.map(({ chapter }) => chapter.title).join(', ');
  const word = wordsFor(settings.language, settings.labels).excerpt;
  return {
    book: {
      ...book,
      settings: {
        ...settings,
        name: `${outputName(book)}-${chapters.map(({ chapter }) => chapter.slug).join('-')}`,
        edition: [settings.edition, `${word}: ${titles}`].filter((text) => text !== undefined).join(' · '),
        identifier: undefined,
        isbn: undefined,
      },
      chapters: chapters.map(({ chapter }) => chapter),
      labels: new Map([...labels].filter(([, { id }]) => !isGone(id))),
      resources: resourcesLeft(resources, before, after, cover),
    },
    chapters,
    idToChapter: new Map([...idToChapter].filter(([id]) => !isGone(id))),
    missingGlyphs,
  };
}

function unknown(slug: string, known: string[]): OctavoError {
  const hint = didYouMean(slug, known) ?? `The chapters are ${known.join(', ')}.`;
  return new OctavoError('ERR_USAGE', `The book has no chapter “${slug}”.`, { hint });
}
