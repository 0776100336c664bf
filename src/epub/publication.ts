import type { Book, TypesetBook } from '../book.js';
import { labelsFor, type Labels } from '../html/labels.js';
import { chapterDocument } from './chapter-document.js';
import type { ContentDocument } from './content-document.js';
import { contentsOf, type Entry } from './contents.js';
import { coverPage } from './cover-page.js';
import { linksOf, type Links } from './links.js';
import { namesOf, type Names } from './names.js';
import { navigation, type Landmark } from './navigation.js';
import { partPage } from './part-page.js';
import { titlePage } from './title-page.js';

/** The documents of a book in reading order, and what leads to them. */
export interface Publication {
  documents: ContentDocument[];
  /** The path of the navigation document, which is one of them. */
  navigation: string;
  contents: Entry[];
}

export function publicationOf(typeset: TypesetBook): Publication {
  const { book } = typeset;
  const { language, labels: overrides } = book.settings;
  const labels = labelsFor(language, overrides);
  const names = namesOf(typeset);
  const links = linksOf(typeset, names);
  const contents = contentsOf(typeset, links);
  const chapters = chapterDocuments(typeset, names, links);
  const start = firstOfBody(book, names) ?? chapters[0]?.path;
  return {
    documents: [
      ...(book.cover === undefined ? [] : [coverPage(book, book.cover, names.cover, labels)]),
      titlePage(book, names.titlePage),
      navigation(contents, landmarks(book, names, labels, start), names.contents, language, labels),
      ...chapters,
    ],
    navigation: names.contents,
    contents,
  };
}

/** Each chapter, behind the page of its part where it is the first of one. */
function chapterDocuments({ book, chapters }: TypesetBook, names: Names, links: Links): ContentDocument[] {
  const { language, labels: overrides } = book.settings;
  const begun = new Set<string>();
  return chapters.flatMap((typeset) => {
    const { slug, part, language: own } = typeset.chapter;
    const path = names.chapters.get(slug) ?? slug;
    const document = chapterDocument(typeset, path, links, labelsFor(own, overrides));
    const partPath = names.parts.get(part?.id ?? '');
    if (part === undefined || partPath === undefined || begun.has(part.id)) return [document];
    begun.add(part.id);
    return [partPage(part, partPath, language, labelsFor(language, overrides)), document];
  });
}

/** Where reading begins; Apple Books opens a new book there. */
function firstOfBody({ chapters }: Book, names: Names): string | undefined {
  const first = chapters.find(({ matter }) => matter === 'body');
  return first && (names.parts.get(first.part?.id ?? '') ?? names.chapters.get(first.slug));
}

function landmarks(
  { settings, cover }: Book,
  names: Names,
  labels: Labels,
  start: string | undefined,
): Landmark[] {
  return [
    ...(cover === undefined ? [] : [{ type: 'cover', label: labels.cover, href: names.cover }]),
    { type: 'titlepage', label: labels.titlePage, href: names.titlePage },
    { type: 'toc', label: labels.contents, href: `${names.contents}#toc` },
    ...(start === undefined ? [] : [{ type: 'bodymatter', label: settings.title, href: start }]),
  ];
}
