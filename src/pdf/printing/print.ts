import { PDFDocument } from '@cantoo/pdf-lib';
import { direction } from '../../languages/direction.js';
import type { PageGeometry } from '../page/geometry.js';
import { fitHeads } from '../page/heads.js';
import { createLedger, type Ledger } from '../numbering/start-pages.js';
import { pageLabel, type Placement } from '../numbering/number-pages.js';
import type { IsolatedPage } from '../browser/serve.js';
import { runInPage } from '../browser/run-in-page.js';
import type { Run } from '../browser/page-pool.js';
import { pageRules } from '../page/page-rules.js';
import { type Layout, type NotePlacement, paginate } from '../paginate/paginate.js';
import { type PageOf, type PrintDocument, toBody } from '../page/print-document.js';

/** A document with its pages broken and numbered. */
interface Draft {
  document: PrintDocument;
  /** Its body as HTML. */
  body: string;
  layout: Layout;
  placement: Placement;
  /** Absent while the page numbers that are in it are not known. */
  pdf?: PDFDocument;
}

export interface PrintedDocument extends Draft {
  pdf: PDFDocument;
}

export interface Stationery {
  geometry: PageGeometry;
  /** The style sheets and font faces of all documents. */
  css: string;
  /** The fonts of running heads and page numbers, as a CSS value. */
  family: string;
  notes: NotePlacement;
}

/** How often page numbers may change what is printed; more than one round more is not known to happen. */
const rounds = 5;

/** Stands for a page number while it is not known: no book has a wider one. */
const unknown: PageOf = () => '0000';

/**
 * Prints every document of a book with its page numbers. Documents that show page numbers are printed when these are
 * known, and again when that moved a page.
 */
export async function printDocuments(
  documents: PrintDocument[],
  run: Run,
  paper: Stationery,
): Promise<PrintedDocument[]> {
  let drafts = await printRound(documents, unknown, [], run, paper);
  for (let round = 1; round < rounds; round++) {
    const next = await printRound(documents, pageNumbers(drafts), drafts, run, paper);
    if (next.every((draft, index) => draft === drafts[index])) return next.filter(isPrinted);
    drafts = next;
  }
  throw new Error('The page numbers do not settle.');
}

/**
 * Lays out and prints what is not as it was in the round before. The number of a document's first page depends on the
 * pages of all before it; those are laid out first, so that each can be printed where it was laid out.
 */
async function printRound(
  documents: PrintDocument[],
  pageOf: PageOf,
  before: Draft[],
  run: Run,
  paper: Stationery,
): Promise<Draft[]> {
  const ledger = createLedger(documents);
  const isFirst = before.length === 0;
  return Promise.all(
    documents.map(async (document, index) => {
      const body = toBody(document, pageOf);
      const old = before[index];
      if (old?.pdf && old.body === body) {
        ledger.enter(index, old.layout.pages);
        const { first } = await ledger.placementOf(index);
        if (first === old.placement.first) return old;
      }
      const waits = isFirst && document.showsPages;
      try {
        return await run(document.name, (page) =>
          printOne(page, { document, body }, index, waits, ledger, paper),
        );
      } catch (error) {
        ledger.fail(index, error);
        throw error;
      }
    }),
  );
}

/** @param waits Whether it is only laid out, because the page numbers in it are not known. */
async function printOne(
  { page, show, check }: IsolatedPage,
  { document, body }: Pick<Draft, 'document' | 'body'>,
  index: number,
  waits: boolean,
  ledger: Ledger,
  { geometry, css, family, notes }: Stationery,
): Promise<Draft> {
  const timeout = patience(body);
  const { title, language } = document;
  const way = direction(language);
  await show({ title, language, direction: way, className: 'simulated', css, body }, timeout);
  const isLeftward = way === 'rtl';
  const broken = await paginate(page, geometry.text, { notes });
  const { pages } = broken;
  ledger.enter(index, pages);
  const placement = await ledger.placementOf(index);
  if (waits) return { document, body, layout: broken, placement };
  const { first } = placement;
  const places = await runInPage(page, 'spreadPages', geometry.text, first);
  const draft = { document, body, layout: { ...broken, places }, placement };
  const { furniture } = document;
  const heads = await fitHeads(page, furniture, { pages, first, places }, family, geometry.text.width);
  await runInPage(page, 'addStyle', pageRules(geometry, furniture, heads, first, family, isLeftward));
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout,
  });
  check();
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // Should printing break a page where the layout did not, the next round reckons with what was printed.
  return { ...draft, layout: { ...draft.layout, pages: pdf.getPageCount() }, pdf };
}

/** Real chapters take seconds; the more there is to lay out, the longer a slow machine may take. */
function patience(html: string): number {
  return 60_000 + html.length / 5;
}

function isPrinted(draft: Draft): draft is PrintedDocument {
  return draft.pdf !== undefined;
}

/** The printed number of the page on which each id stands. */
function pageNumbers(drafts: Draft[]): PageOf {
  const labels = new Map<string, string>();
  for (const { placement, layout } of drafts) {
    for (const [id, { page }] of Object.entries(layout.places)) {
      labels.set(id, pageLabel(placement.first + page, placement.numbering));
    }
  }
  return (id) => labels.get(id) ?? '';
}
