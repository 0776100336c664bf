import type { ResolvedBook, Chapter, PrintPage, HtmlBook } from '../../model/book.js';
import { type ChapterKind, isOpening, traitsOf } from '../../settings/chapter-kinds.js';
import { wordsFor, type Words } from '../../languages/words.js';
import { chapterDocument } from '../documents/chapter-document.js';
import { prepend, type ContentDocument } from '../documents/content-document.js';
import { inOrder } from '../../model/opening.js';
import { contentsOf } from '../../model/contents.js';
import { type Line, linesOf } from '../navigation/contents.js';
import { coverPage } from './cover-page.js';
import { closeGaps } from './heading-levels.js';
import { generatedPages, linksOf, type Links } from '../documents/links.js';
import { namesOf, type Names } from '../documents/names.js';
import { navigation, type Landmark } from '../navigation/navigation.js';
import { markPages, type PageBreak, pageBreaksOf, pageMark } from '../documents/page-breaks.js';
import { pageListOf, type PageEntry } from '../navigation/page-list.js';
import { partPage } from './part-page.js';
import { piecesOf, type Piece } from '../documents/split-chapter.js';
import { titlePage } from './title-page.js';
import { toXhtml } from '../documents/xhtml.js';

/** The documents of a book in reading order, and what leads to them. */
export interface Publication {
  documents: ContentDocument[];
  /** The path of the navigation document, which is one of them. */
  navigation: string;
  contents: Line[];
  /** The pages of the print edition; empty when there is none. */
  pages: PageEntry[];
}

/** @param printed The pages of the print edition. */
export function publicationOf(htmlBook: HtmlBook, printed: PrintPage[] = []): Publication {
  const { book } = htmlBook;
  const { language, labels: overrides, epub } = book.settings;
  const words = wordsFor(language, overrides);
  const breaks = pageBreaksOf(htmlBook, printed);
  const pieces = htmlBook.chapters.map((one) => piecesOf(markPages(one, breaks), epub.splitAbove * 1000));
  const names = namesOf(htmlBook, pieces);
  const links = linksOf(pieces, breaks, names);
  const contents = linesOf(contentsOf(book.chapters, book.settings.contentsDepth), links);
  const pages = pageListOf(breaks, links);
  const chapters = chapterDocuments(book, pieces, names, links);
  const start = firstOfBody(book, names) ?? chapters[0]?.path;
  const kinds = openingPaths(book, names);
  const contentsPage = navigation(
    { contents, pages, landmarks: landmarks(book, names, words, start) },
    names.contents,
    language,
    words,
  );
  const documents = [
    ...(book.cover === undefined ? [] : [coverPage(book, book.cover, names.cover, words)]),
    ...inOrder(chapters, ({ path }) => kinds.get(path), titlePage(book, names.titlePage), contentsPage),
  ];
  markGenerated(documents, breaks, names);
  closeGaps(documents);
  return { documents, navigation: names.contents, contents, pages };
}

/** The kinds of chapters that are before the contents, by their paths. */
function openingPaths({ chapters }: ResolvedBook, names: Names): Map<string, ChapterKind | undefined> {
  const own = chapters.filter((chapter) => isOpening(chapter));
  return new Map(
    own.flatMap(({ slug, kind }) => (names.chapters.get(slug) ?? []).map((path) => [path, kind] as const)),
  );
}

/** The documents of each chapter, behind the page of its part where it is the first of one. */
function chapterDocuments(
  { settings }: ResolvedBook,
  pieces: Piece[][],
  names: Names,
  links: Links,
): ContentDocument[] {
  const { language, labels: overrides } = settings;
  const begun = new Set<string>();
  return pieces.flat().flatMap((piece, index, all) => {
    const { slug, part, language: own } = piece.chapter;
    const paths = names.chapters.get(slug) ?? [slug];
    const nth = index - all.findIndex(({ chapter }) => chapter === piece.chapter);
    const document = chapterDocument(piece, paths[nth] ?? slug, links, wordsFor(own, overrides));
    const partPath = names.parts.get(part?.id ?? '');
    if (part === undefined || partPath === undefined || begun.has(part.id)) return [document];
    begun.add(part.id);
    return [partPage(part, partPath, language, wordsFor(language, overrides)), document];
  });
}

/** Marks the pages that begin with a page which is made of metadata, at its beginning. */
function markGenerated(documents: ContentDocument[], breaks: PageBreak[], names: Names): void {
  const paths = new Map([...generatedPages(names), ...names.parts]);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  for (const [name, path] of paths) {
    const marks = breaks.filter(({ chapter }) => chapter === name).map(pageMark);
    const document = byPath.get(path);
    if (document)
      prepend(
        document,
        toXhtml(marks, () => undefined),
      );
  }
}

/** Where reading begins; Apple Books opens a new book there. */
function firstOfBody({ chapters }: ResolvedBook, names: Names): string | undefined {
  const first = chapters.find(({ matter }) => matter === 'body');
  return first && (names.parts.get(first.part?.id ?? '') ?? names.chapters.get(first.slug)?.[0]);
}

function landmarks(
  { settings, cover, chapters }: ResolvedBook,
  names: Names,
  words: Words,
  start: string | undefined,
): Landmark[] {
  const own = chapters.find(({ kind }) => kind === 'title-page')?.slug ?? '';
  const titlePath = names.chapters.get(own)?.[0] ?? names.titlePage;
  return [
    ...(cover === undefined ? [] : [{ type: 'cover', label: words.cover, href: names.cover }]),
    { type: 'titlepage', label: words.titlePage, href: titlePath },
    { type: 'toc', label: words.contents, href: `${names.contents}#toc` },
    ...(start === undefined ? [] : [{ type: 'bodymatter', label: settings.title, href: start }]),
    ...kindLandmarks(chapters, names),
  ];
}

/** Where a reader goes straight to: lists, and what is looked up. */
const soughtTypes = [
  'loi',
  'lot',
  'preface',
  'glossary',
  'bibliography',
  'index',
  'copyright-page',
  'colophon',
];

function kindLandmarks(chapters: Chapter[], names: Names): Landmark[] {
  return soughtTypes.flatMap((type) => {
    // An index has no type of its own, and is sought all the same.
    const chapter = chapters.find(({ kind }) => (traitsOf(kind).type ?? kind) === type);
    const href = names.chapters.get(chapter?.slug ?? '')?.[0];
    return chapter && href !== undefined ? [{ type, label: chapter.title, href }] : [];
  });
}
