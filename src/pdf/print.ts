import { PDFDocument } from '@cantoo/pdf-lib';
import { destinationPages } from './assemble/destinations.js';
import type { PageGeometry } from './geometry.js';
import { measurePages } from './measure.js';
import { numberPages, pageLabel, type Placement } from './number-pages.js';
import type { Run } from './page-pool.js';
import { pageRules } from './page-rules.js';
import { type PageOf, type PrintDocument, toBody, toHtml } from './print-document.js';

/** A document of which it is known, or thought, how many pages it has. */
export interface Draft {
  document: PrintDocument;
  /** Its body as HTML. */
  body: string;
  pages: number;
}

export interface PrintedDocument extends Draft {
  placement: Placement;
  pdf: PDFDocument;
}

export interface Stationery {
  geometry: PageGeometry;
  /** The style sheets and font faces of all documents. */
  css: string;
  /** The fonts of running heads and page numbers, as a CSS value. */
  family: string;
}

/** How often page numbers may change what is printed; more than one round more is not known to happen. */
const rounds = 4;

/** Stands for a page number while it is not known: no book has a wider one. */
const unknown: PageOf = () => '0000';

/**
 * Prints every document of a book with its page numbers.
 *
 * The number of a chapter's first page depends on how many pages all chapters before it have. These are
 * counted in a layout without printing, which is quick; what was counted wrongly is printed again.
 */
export async function printDocuments(
  documents: PrintDocument[],
  run: Run,
  paper: Stationery,
): Promise<PrintedDocument[]> {
  const html = ({ document, body }: Omit<Draft, 'pages'>, first: number) =>
    toHtml(document, body, paper.css + pageRules(paper.geometry, document.furniture, first, paper.family));
  // A document that comes out the same is not printed again.
  const known = new Map<string, Promise<PDFDocument>>();
  const print = async <T extends Draft & { placement: Placement }>(draft: T) => {
    const source = html(draft, draft.placement.first);
    const printing = known.get(source) ?? printOne(run, draft.document.name, source);
    known.set(source, printing);
    return { ...draft, pdf: await printing };
  };

  let drafts = await Promise.all(
    documents.map(async (document) => {
      const body = toBody(document, unknown);
      const source = html({ document, body }, 1);
      return { document, body, pages: await countPages(run, document.name, source, paper.geometry) };
    }),
  );
  for (let round = 0; round < rounds; round++) {
    const placed = numberPages(drafts);
    const plain = placed.filter(({ document }) => !document.showsPages);
    const pageOf = pageNumbers(await Promise.all(plain.map(print)));
    const filled = placed.map((draft) =>
      draft.document.showsPages ? { ...draft, body: toBody(draft.document, pageOf) } : draft,
    );
    const printed = await Promise.all(filled.map(print));
    if (printed.every(({ pages, pdf }) => pages === pdf.getPageCount())) return printed;
    drafts = printed.map(({ document, body, pdf }) => ({ document, body, pages: pdf.getPageCount() }));
  }
  throw new Error('The page numbers do not settle.');
}

/** The printed number of the page on which each destination stands. */
function pageNumbers(printed: PrintedDocument[]): PageOf {
  const labels = new Map<string, string>();
  for (const { placement, pdf } of printed) {
    for (const [id, page] of destinationPages(pdf)) {
      labels.set(id, pageLabel(placement.first + page, placement.numbering));
    }
  }
  return (id) => labels.get(id) ?? '';
}

/** Real chapters take seconds; the more there is to lay out, the longer a slow machine may take. */
function patience(html: string): number {
  return 60_000 + html.length / 5;
}

function countPages(run: Run, name: string, html: string, { text }: PageGeometry): Promise<number> {
  return run(name, async ({ page, show }) => {
    await show(name, html, patience(html));
    return page.evaluate(measurePages, text.width, text.height);
  });
}

function printOne(run: Run, name: string, html: string): Promise<PDFDocument> {
  return run(name, async ({ page, show, check }) => {
    const timeout = patience(html);
    await show(name, html, timeout);
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: false,
      timeout,
    });
    check();
    return PDFDocument.load(bytes, { updateMetadata: false });
  });
}
