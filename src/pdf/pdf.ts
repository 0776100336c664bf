import { availableParallelism } from 'node:os';
import { keyOf } from '../files/cache.js';
import type { PrintPage, Target, HtmlBook } from '../model/book.js';
import type { Settings } from '../settings/schema.js';
import { outputName } from '../metadata/output-name.js';
import { documentsOf } from './documents/documents.js';
import { pageGeometry } from './page/geometry.js';
import { pageLabel } from './numbering/number-pages.js';
import { bookmarksOf } from '../model/contents.js';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintDocument } from './page/print-document.js';
import type { PrintedDocument } from './printing/print.js';

/** The document that lists the chapters. */
const contentsDocument = 'octavo-contents';

/** What can be said of one PDF rather than of the book. */
export interface PdfOptions {
  /** The file's name without its ending; the one of the configuration when absent. */
  name?: string;
  /** The browser, in place of that of the configuration. */
  browser?: Settings['browser'];
}

/** Where the pages of a document begin, for editions that have none of their own. */
function pagesOf({ document, layout, placement }: PrintedDocument): PrintPage[] {
  return layout.texts.map(({ page, offset }) => ({
    label: pageLabel(placement.first + page, placement.numbering),
    chapter: document.name,
    offset,
  }));
}

/** Loads the modules that print. They are large, and EPUBs do not need them. */
export async function loadPrinting() {
  return {
    ...(await import('./browser/page-pool.js')),
    ...(await import('./browser/identity.js')),
    ...(await import('./printing/print-styles.js')),
    ...(await import('./printing/kept-prints.js')),
    ...(await import('./printing/print.js')),
    ...(await import('./printing/report-layout.js')),
    ...(await import('./tags/tag-document.js')),
    ...(await import('./write/assemble.js')),
    ...(await import('./write/finish.js')),
  };
}

/** The target that makes a PDF for print: one file, tagged, with bookmarks and page labels. */
export function pdf({ name, browser }: PdfOptions = {}): Target {
  return {
    name: 'pdf',
    paged: true,
    async render(htmlBook, context) {
      const {
        withPages,
        assemble,
        finish,
        identityOf,
        keptPrints,
        printDocuments,
        stationeryFor,
        reportLayout,
        tagDocument,
      } = await loadPrinting();
      const { book } = htmlBook;
      const geometry = pageGeometry(book.settings.print);
      const documents = await documentsOf(htmlBook);
      const { files, characters, key, ...paper } = await stationeryFor(
        book,
        context.theme,
        documents,
        geometry,
      );
      const settings = { ...book.settings.browser, ...browser };
      const kept = keptPrints(context.cache, keyOf(key, await identityOf(settings)), book.resources);
      const notes = noteIds(htmlBook);
      const tag = (printed: PDFDocument, { name }: PrintDocument) =>
        tagDocument(printed, notes, name === contentsDocument);
      const size = Math.min(availableParallelism(), 4);
      context.progress('PDF: laying out the pages');
      const printed = await withPages(
        settings,
        files,
        size,
        (run) => printDocuments(documents, { run, paper, kept, tag }),
        context.signal,
      );
      reportLayout(printed, htmlBook);
      context.progress('PDF: joining the chapters');
      const joined = await assemble(printed, bookmarksOf(htmlBook.book.chapters), geometry);
      const bytes = await finish(joined, book, characters, geometry, context.theme);
      return [{ path: `${name ?? outputName(book)}.pdf`, bytes, pages: printed.flatMap(pagesOf) }];
    },
    async verify(files, htmlBook, { theme }) {
      const { verifyPdf } = await import('../verify/pdf/pdf.js');
      for (const { bytes } of files) verifyPdf(bytes, htmlBook, theme);
    },
  };
}

/** For the id of every reference to a note, the id of the note. */
function noteIds({ chapters }: HtmlBook): Map<string, string> {
  return new Map(
    chapters.flatMap(({ notes }) => notes.flatMap(({ note }) => note.references.map((id) => [id, note.id]))),
  );
}
