import type { Chapter, Part, Section, HtmlBook } from '../../model/book.js';
import { isOpening } from '../../settings/chapter-kinds.js';
import { inOrder } from '../../model/opening.js';
import { visit } from '../../tree/visit.js';
import { wordsFor } from '../../languages/words.js';
import { chapterBody } from './chapter.js';
import { contentsBody } from './contents.js';
import { notesBody, notesDocument } from './notes.js';
import { partBody } from './part.js';
import { runningHeads } from './running-heads.js';
import { titlePageBody } from './title-page.js';
import { hyphenator } from '../text/hyphenate.js';
import { linkTargets } from '../numbering/links.js';
import type { Numbering } from '../page/page-rules.js';
import type { PrintDocument } from '../page/print-document.js';

/** The documents of a book in the order of their pages. */
export async function documentsOf(htmlBook: HtmlBook): Promise<PrintDocument[]> {
  const { book, chapters } = htmlBook;
  const { title, language, labels: overrides, print } = book.settings;
  const words = wordsFor(language, overrides);
  const documentOf = placesOf(htmlBook);
  const hyphenate = await hyphenator(languagesOf(htmlBook));
  const targets = linkTargets(htmlBook);
  const common = { language, showsPages: false, destinations: [], recto: true };

  const headsOf = runningHeads(title, print.heads);

  const titlePage: PrintDocument = {
    ...common,
    name: 'octavo-title-page',
    title,
    furniture: { numbering: 'roman', folio: false },
    body: () => titlePageBody(book),
  };
  const contents: PrintDocument = {
    ...common,
    name: 'octavo-contents',
    title: words.contents,
    furniture: { numbering: 'roman', folio: true, heads: headsOf(words.contents) },
    destinations: ['octavo-contents'],
    showsPages: true,
    body: (pageOf) => contentsBody(htmlBook, words.contents, pageOf),
  };

  const documents: PrintDocument[] = [];
  let part: Part | undefined;
  let numbering: Numbering = 'roman';
  for (const one of chapters) {
    const { chapter } = one;
    const begins = numbering === 'roman' && chapter.matter !== 'front';
    if (begins) numbering = 'arabic';
    const recto = begins || print.openings === 'recto';
    const opensPart = chapter.part !== undefined && chapter.part.id !== part?.id;
    part = chapter.part;
    if (part && opensPart)
      documents.push({ ...common, ...partDocument(part, numbering), recto, body: partBody(part, words) });
    const { content, fillPages } = chapterBody(one, {
      words: wordsFor(chapter.language, overrides),
      hyphenate: (tree) => {
        hyphenate(tree, chapter.language);
      },
      namesPages: print.pageReferences,
      withoutNotes: print.notes === 'book',
    });
    documents.push({
      name: chapter.slug,
      title: chapter.title,
      language: chapter.language,
      furniture: isOpening(chapter)
        ? { numbering, folio: false }
        : {
            numbering,
            folio: true,
            heads: headsOf(chapter.shortTitle, part, chapter),
          },
      // A copyright page is on the back of the title page.
      recto: isOpening(chapter)
        ? chapter.kind !== 'copyright-page'
        : recto && !(opensPart && print.openings === 'any'),
      showsPages: fillPages !== undefined,
      destinations: destinationsOf(chapter, targets, documentOf),
      body(pageOf) {
        fillPages?.(pageOf);
        return content;
      },
    });
  }
  if (print.notes === 'book' && chapters.some(({ notes }) => notes.length > 0)) {
    const content = notesBody(chapters, words, (tree) => {
      hyphenate(tree, language);
    });
    documents.push({
      ...common,
      name: notesDocument,
      title: words.notes,
      furniture: { numbering, folio: true, heads: headsOf(words.notes) },
      recto: print.openings === 'recto',
      destinations: [...targets].filter((id) => documentOf.get(id) === notesDocument),
      body: () => content,
    });
  }
  const kinds = new Map(book.chapters.filter(isOpening).map(({ slug, kind }) => [slug, kind]));
  return inOrder(documents, ({ name }) => kinds.get(name), titlePage, contents);
}

function partDocument({ id, title }: Part, numbering: Numbering) {
  return { name: id, title, furniture: { numbering, folio: false }, destinations: [id] };
}

/** The name of the document that each id is in. */
function placesOf({ book, idToChapter, chapters }: HtmlBook): Map<string, string> {
  const parts = chapters.flatMap(({ chapter: { part } }) => (part ? [[part.id, part.id] as const] : []));
  const places = new Map([...idToChapter, ...parts]);
  if (book.settings.print.notes !== 'book') return places;
  for (const { notes } of chapters) for (const { note } of notes) places.set(note.id, notesDocument);
  return places;
}

/** The languages in which words are divided; none in a book that does not want it. */
function languagesOf({ book, chapters }: HtmlBook): Set<string> {
  const { language, print } = book.settings;
  const found = new Set<string>();
  if (!print.hyphenate) return found;
  found.add(language);
  for (const { chapter, tree, notes } of chapters) {
    found.add(chapter.language);
    for (const root of [tree, ...notes.flatMap(({ children }) => children)])
      visit(root, 'element', ({ properties: { lang } }) => {
        if (typeof lang === 'string') found.add(lang);
      });
  }
  return found;
}

function destinationsOf({ slug, sections }: Chapter, targets: Set<string>, documentOf: Map<string, string>) {
  const ids = new Set([slug, ...sections.flatMap(idsOf)]);
  for (const id of targets) if (documentOf.get(id) === slug) ids.add(id);
  return [...ids];
}

function idsOf({ id, children }: Section): string[] {
  return [id, ...children.flatMap(idsOf)];
}
