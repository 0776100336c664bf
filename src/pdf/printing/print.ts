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
import type { KeptPrints, Print } from './kept-prints.js';
import { type PageOf, type PrintDocument, toBody } from '../page/print-document.js';

/** A document whose body is known. */
interface Written {
  document: PrintDocument;
  /** Its body as HTML. */
  body: string;
  /** Under which its layout is kept. */
  key: string;
}

/** A document with its pages broken and numbered. */
interface Draft extends Written {
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

/** What printing needs. */
export interface Tools {
  run: Run;
  paper: Stationery;
  kept: KeptPrints;
  /** Corrects the tags of a printed document. */
  tag: (pdf: PDFDocument, document: PrintDocument) => Promise<void>;
}

/** How often page numbers may change what is printed; more than one round more is not known to happen. */
const rounds = 5;

/** Stands for a page number while it is not known: no book has a wider one. */
const unknown: PageOf = () => '0000';

/**
 * Prints every document of a book with its page numbers. Documents that show page numbers are printed when these are
 * known, and again when that moved a page.
 */
export async function printDocuments(documents: PrintDocument[], tools: Tools): Promise<PrintedDocument[]> {
  let drafts = await printRound(documents, unknown, [], tools);
  for (let round = 1; round < rounds; round++) {
    const next = await printRound(documents, pageNumbers(drafts), drafts, tools);
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
  tools: Tools,
): Promise<Draft[]> {
  const ledger = createLedger(documents);
  const isFirst = before.length === 0;
  const written = documents.map((document): Written => {
    const body = toBody(document, pageOf);
    return { document, body, key: tools.kept.keyOf(document, body) };
  });
  // All are looked up before any waits for a page of the browser. Pages are given in order: a document that has one waits
  // for those before it, and must not keep them from getting theirs.
  const former = await Promise.all(
    written.map(async ({ body, key }, index) =>
      before[index]?.body === body ? before[index].layout : tools.kept.layout(key),
    ),
  );
  return Promise.all(
    written.map(async (one, index) => {
      const old = before[index];
      if (old?.pdf && old.body === one.body) {
        ledger.enter(index, old.layout.pages);
        const { first } = await ledger.placementOf(index);
        if (first === old.placement.first) return old;
      }
      const waits = isFirst && one.document.showsPages;
      try {
        return await printOne(one, former[index], index, waits, ledger, tools);
      } catch (error) {
        ledger.fail(index, error);
        throw error;
      }
    }),
  );
}

/**
 * Prints a document. A layout and a print that are kept are used again.
 *
 * @param former Its layout, if it was laid out before.
 * @param waits Whether it is only laid out, because the page numbers in it are not known.
 */
async function printOne(
  written: Written,
  former: Layout | undefined,
  index: number,
  waits: boolean,
  ledger: Ledger,
  { run, paper, kept, tag }: Tools,
): Promise<Draft> {
  const { document, body, key } = written;
  if (former) {
    ledger.enter(index, former.pages);
    const placement = await ledger.placementOf(index);
    const draft = { ...written, layout: former, placement };
    if (waits) return draft;
    const print = await kept.print(key, document, placement.first);
    if (print) return finished(draft, print, tag);
  }
  const { draft, print } = await run(document.name, async (isolated) => {
    const timeout = patience(body);
    const { title, language } = document;
    const content = { title, language, direction: direction(language), className: 'simulated', body };
    await isolated.show({ ...content, css: paper.css }, timeout);
    const layout = await paginate(isolated.page, paper.geometry.text, { notes: paper.notes });
    ledger.enter(index, layout.pages);
    await kept.keepLayout(key, layout);
    const placement = await ledger.placementOf(index);
    const draft = { ...written, layout, placement };
    return { draft, print: waits ? undefined : await printPages(isolated, draft, paper, timeout) };
  });
  if (!print) return draft;
  await kept.keepPrint(key, document, draft.placement.first, print);
  return finished(draft, print, tag);
}

/** Spreads the pages that are in the browser, gives them their heads and folios, and prints them. */
async function printPages(
  { page, check }: IsolatedPage,
  { document: { furniture, language }, layout: { pages }, placement: { first } }: Draft,
  { geometry, family }: Stationery,
  timeout: number,
): Promise<Print> {
  const places = await runInPage(page, 'spreadPages', geometry.text, first);
  const heads = await fitHeads(page, furniture, { pages, first, places }, family, geometry.text.width);
  const isLeftward = direction(language) === 'rtl';
  await runInPage(page, 'addStyle', pageRules(geometry, furniture, heads, first, family, isLeftward));
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout,
  });
  check();
  return { places, bytes };
}

async function finished(draft: Draft, { places, bytes }: Print, tag: Tools['tag']): Promise<Draft> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  await tag(pdf, draft.document);
  // Should printing break a page where the layout did not, the next round reckons with what was printed.
  return { ...draft, layout: { ...draft.layout, places, pages: pdf.getPageCount() }, pdf };
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
