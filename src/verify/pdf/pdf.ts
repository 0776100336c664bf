import type { HtmlBook } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import { bookmarksOf, type Entry } from '../../model/contents.js';
import { faultHint } from '../fault.js';
import { verifyGlyphs, verifyHeadings } from './headings.js';
import { verifyNotes } from './notes.js';
import { verifyPageNumbers } from './page-numbers.js';
import { squeezeFor } from './normalize.js';
import { type ComparedPdf, type ReadPdf, readPdf } from './read.js';
import type { Theme } from '../../model/theme.js';
import { verifyText } from './text.js';

const rule = 'pdf-is-complete';

/** Reads a finished PDF back and reports what of the book is not in it. */
export function verifyPdf(bytes: Uint8Array, htmlBook: HtmlBook, theme: Theme): void {
  const { book, chapters } = htmlBook;
  const complain = (reason: string) => {
    report(book.file, rule, undefined, reason, faultHint(rule));
  };
  let pdf: ComparedPdf;
  try {
    pdf = { ...readPdf(bytes), squeeze: squeezeFor(theme, htmlBook.missingGlyphs) };
  } catch (error) {
    complain(`The PDF cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  const nameOf = (page: number) => pdf.labels[page] ?? String(page + 1);

  if (!pdf.structure) complain('The PDF has no tags.');
  for (const font of pdf.missingFonts) complain(`The PDF does not hold the font ${font}.`);
  for (const [page, { isScaled }] of pdf.pages.entries()) {
    if (isScaled) complain(`Page ${nameOf(page)} is smaller than it should be: something on it is too wide.`);
  }
  for (const [page, links] of pdf.links.entries()) {
    for (const destination of links) {
      if (pdf.destinations.has(destination)) continue;
      complain(`A link on page ${nameOf(page)} leads to “${destination}”, which is not there.`);
    }
  }
  for (const { title, destination } of pdf.bookmarks) {
    if (destination === undefined || !pdf.destinations.has(destination)) {
      complain(`The bookmark “${title}” leads nowhere.`);
    }
  }
  verifyBookmarks(pdf, htmlBook, complain);
  verifyGlyphs(pdf, chapters);
  if (!pdf.structure) return;
  verifyHeadings(pdf, chapters);
  verifyText(pdf, htmlBook);
  verifyNotes(pdf, htmlBook);
  verifyPageNumbers(pdf, htmlBook);
}

function verifyBookmarks(pdf: ReadPdf, htmlBook: HtmlBook, complain: (reason: string) => void): void {
  const titles = new Map(pdf.bookmarks.map(({ destination, title }) => [destination, title]));
  const chapters = new Map(htmlBook.chapters.map(({ chapter }) => [chapter.slug, chapter]));
  const check = (entries: Entry[]) => {
    for (const { id, title, children } of entries) {
      const file = chapters.get(id)?.files[0]?.file;
      const found = titles.get(id);
      const problem = found === undefined ? 'is not among the bookmarks' : `is “${found}” in the bookmarks`;
      if (found !== title && file)
        report(file, rule, undefined, `The chapter “${title}” ${problem} of the PDF.`);
      else if (found !== title) complain(`“${title}” ${problem} of the PDF.`);
      check(children);
    }
  };
  check(bookmarksOf(htmlBook.book.chapters));
}
