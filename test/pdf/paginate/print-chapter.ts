import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { direction } from '../../../src/languages/direction.js';
import type { Page } from '../../../src/pdf/browser/browser.js';
import {
  type Layout,
  type NotePlacement,
  paginate,
  paginateCss,
} from '../../../src/pdf/paginate/paginate.js';

export interface Word {
  text: string;
  page: number;
  /** Where its line begins, and the baseline, in pt from the left and the lower edge of the page. */
  x: number;
  y: number;
}

export interface PrintedChapter {
  layout: Layout;
  pages: number;
  /** In the order of the pages. */
  words: Word[];
  /** The page of every destination, as the finished file tells it. */
  destinations: Map<string, number>;
  /** The ids of notes that are under a table. */
  tableNotes: Set<string>;
}

const geometry = { width: 400, height: 560 };

const look = `
@page { size: 520px 700px; margin: 70px 60px }
body { font: 13px/18px serif; text-align: justify; overflow-wrap: anywhere }
p, ul, ol, dl, pre, .table, figure { margin: 0 0 9px }
pre { padding: 8px; border: 1px solid #999; background: #eee; font: 10px/14px monospace; white-space: pre-wrap; text-align: left }
.callout { margin: 0 0 9px; padding: 8px; border-left: 3px solid #999; box-decoration-break: clone }
table { border-collapse: collapse } td, th { border: 1px solid #999; padding: 2px 6px }
.noteref { vertical-align: super; font-size: 0.7em; line-height: 0 }
.note { font-size: 10px; line-height: 13px } .note p { margin: 0 } .note-number + p { display: inline }
img { height: auto } h1, h2 { line-height: 27px; margin: 18px 0 9px }
`;

/** Paginates and prints a chapter, and reads it back. */
export async function printChapter(
  page: Page,
  chapter: string,
  notes: string,
  placement: NotePlacement,
  language: string,
): Promise<PrintedChapter> {
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType('print');
  const ids = Array.from(`${chapter}${notes}`.matchAll(/ id="([^"]+)"/g), ([, id]) => id ?? '');
  const links = ids.map((id) => `<a href="#${id}"></a>`).join('');
  await page.setContent(
    `<!doctype html><html lang="${language}" dir="${direction(language)}"><meta charset="utf-8"><style>${look}${paginateCss(geometry)}</style><body>` +
      `<section class="chapter">${chapter}</section><div class="note-shelf">${notes}</div><div hidden>${links}</div></body></html>`,
  );
  const layout = await paginate(page, geometry, { notes: placement });
  const tableNotes = await page.$$eval('.table-notes > .note', (all) => all.map((note) => note.id));
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true });
  return { layout, tableNotes: new Set(tableNotes), ...(await readBack(bytes)) };
}

async function readBack(bytes: Uint8Array): Promise<Omit<PrintedChapter, 'layout' | 'tableNotes'>> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words: Word[] = [];
  for (let page = 0; page < pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page + 1)).getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      for (const text of item.str.split(/\s+/).filter(Boolean))
        words.push({ text, page, x: Number(item.transform[4]), y: Number(item.transform[5]) });
    }
  }
  const destinations = new Map<string, number>();
  for (const [name, target] of Object.entries(await pdf.getDestinations())) {
    destinations.set(name, await pdf.getPageIndex((target as [{ num: number; gen: number }])[0]));
  }
  const pages = pdf.numPages;
  await pdf.loadingTask.destroy();
  return { pages, words, destinations };
}
