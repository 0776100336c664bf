import { toString } from 'hast-util-to-string';
import type { Chapter, Section, TypesetBook, TypesetNote } from '../book.js';
import { showsTitle } from '../chapter-kinds.js';
import { report } from '../diagnostics/report.js';
import { type ReadPdf, readPdf, squeeze } from './pdf-pages.js';
import { readObjects } from './pdf-objects.js';

const rule = 'pdf-is-complete';

/** So much of a note's beginning and end is looked for where a page break parts the rest. */
const sample = 24;

/** Reads a finished PDF back and reports what of the book is not in it. */
export async function verifyPdf(bytes: Uint8Array, typeset: TypesetBook): Promise<void> {
  const { book, chapters } = typeset;
  const [pdf, objects] = [await readPdf(bytes), await readObjects(bytes)];
  const complain = (reason: string) => {
    report(
      book.file,
      rule,
      undefined,
      reason,
      'This is a fault of Octavo or of a theme, not of the manuscript.',
    );
  };
  if (!pdf.isTagged || !objects.hasStructure) complain('The PDF has no tags.');
  for (const font of objects.missingFonts) complain(`The PDF does not hold the font ${font}.`);
  for (const page of objects.scaledPages) {
    complain(`Page ${page + 1} of the PDF is smaller than it should be: something on it is too wide.`);
  }
  for (const { destination, page } of objects.links) {
    if (pdf.destinations.has(destination)) continue;
    complain(`A link on page ${page + 1} of the PDF leads to “${destination}”, which is not there.`);
  }
  for (const { title, destination } of pdf.bookmarks) {
    if (destination === undefined || !pdf.destinations.has(destination)) {
      complain(`The bookmark “${title}” leads nowhere.`);
    }
  }
  for (const { chapter, notes } of chapters) verifyChapter(chapter, notes, pdf);
}

function verifyChapter(chapter: Chapter, notes: TypesetNote[], pdf: ReadPdf): void {
  const file = chapter.files[0]?.file;
  if (file === undefined) return;
  const first = pdf.destinations.get(chapter.slug);
  if (first === undefined || !pdf.bookmarks.some(({ destination }) => destination === chapter.slug)) {
    report(file, rule, undefined, `The chapter “${chapter.title}” is not among the bookmarks of the PDF.`);
    return;
  }
  if (showsTitle(chapter) && pdf.pages[first]?.includes(squeeze(chapter.title)) !== true) {
    report(file, rule, undefined, `The title “${chapter.title}” is not on page ${first + 1} of the PDF.`);
  }
  const text = pdf.pages.slice(first, lastPage(chapter, first, pdf) + 1).join('');
  for (const title of titlesOf(chapter.sections)) {
    if (!text.includes(squeeze(title)))
      report(file, rule, undefined, `The heading “${title}” is not in the PDF.`);
  }
  for (const { note, children } of notes) {
    const wanted = squeeze(toString({ type: 'root', children }));
    const isThere =
      text.includes(wanted) ||
      (text.includes(wanted.slice(0, sample)) && text.includes(wanted.slice(-sample)));
    if (!isThere) report(note.file.file, rule, note.children[0], `Note ${note.number} is not in the PDF.`);
  }
}

/** The page before the next document begins; the last one of the book for its last chapter. */
function lastPage(chapter: Chapter, first: number, { bookmarks, destinations, pages }: ReadPdf): number {
  const own = new Set([chapter.slug, ...idsOf(chapter.sections)]);
  const others = bookmarks.flatMap(({ destination }) => {
    const page =
      destination === undefined || own.has(destination) ? undefined : destinations.get(destination);
    return page !== undefined && page > first ? [page] : [];
  });
  return Math.min(pages.length, ...others) - 1;
}

function titlesOf(sections: Section[]): string[] {
  return sections.flatMap(({ title, children }) => [title, ...titlesOf(children)]);
}

function idsOf(sections: Section[]): string[] {
  return sections.flatMap(({ id, children }) => [id, ...idsOf(children)]);
}
