import type { Chapter, Part, Section, TypesetBook } from '../book.js';
import { labelsFor } from '../labels.js';
import { chapterBody } from './documents/chapter.js';
import { contentsBody } from './documents/contents.js';
import { partBody } from './documents/part.js';
import { titlePageBody } from './documents/title-page.js';
import { linkTargets } from './links.js';
import type { Numbering } from './page-rules.js';
import type { PrintDocument } from './print-document.js';

/** The documents of a book in the order of their pages. */
export function documentsOf(typeset: TypesetBook): PrintDocument[] {
  const { book, chapters } = typeset;
  const { title, language, labels: overrides, print } = book.settings;
  const labels = labelsFor(language, overrides);
  const documentOf = placesOf(typeset);
  const targets = linkTargets(typeset);
  const common = { language, showsPages: false, destinations: [], recto: true };

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
    title: labels.contents,
    furniture: { numbering: 'roman', folio: true, heads: { verso: title, recto: labels.contents } },
    destinations: ['octavo-contents'],
    showsPages: true,
    body: (pageOf) => contentsBody(typeset, labels.contents, pageOf),
  };

  const documents = [titlePage, contents];
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
      documents.push({ ...common, ...partDocument(part, numbering), recto, body: partBody(part, labels) });
    const body = chapterBody(one, documentOf, labelsFor(chapter.language, overrides));
    documents.push({
      name: chapter.slug,
      title: chapter.title,
      language: chapter.language,
      furniture: {
        numbering,
        folio: true,
        heads: { verso: part?.title ?? title, recto: chapter.shortTitle },
      },
      recto: recto && !(opensPart && print.openings === 'any'),
      showsPages: false,
      destinations: destinationsOf(chapter, targets, documentOf),
      body: () => body,
    });
  }
  return documents;
}

function partDocument({ id, title }: Part, numbering: Numbering) {
  return { name: id, title, furniture: { numbering, folio: false }, destinations: [id] };
}

/** The name of the document that each id stands in. */
function placesOf({ idToChapter, chapters }: TypesetBook): Map<string, string> {
  const parts = chapters.flatMap(({ chapter: { part } }) => (part ? [[part.id, part.id] as const] : []));
  return new Map([...idToChapter, ...parts]);
}

function destinationsOf({ slug, sections }: Chapter, targets: Set<string>, documentOf: Map<string, string>) {
  const ids = new Set([slug, ...sections.flatMap(idsOf)]);
  for (const id of targets) if (documentOf.get(id) === slug) ids.add(id);
  return [...ids];
}

function idsOf({ id, children }: Section): string[] {
  return [id, ...children.flatMap(idsOf)];
}
