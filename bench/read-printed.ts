import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of glyphs; measures are points from the lower left corner of the page, `y` that of the baseline. */
export interface Run {
  text: string;
  x: number;
  y: number;
  /** The size of the font. */
  size: number;
}

/** A link to a place of the book. */
export interface Link {
  destination: string;
  bottom: number;
  top: number;
}

export interface PrintedPage {
  /** The page's number as readers show it. */
  label: string;
  /** In the order of the content, without running heads, page numbers and other ornaments. */
  runs: Run[];
  links: Link[];
}

export interface Printed {
  pages: PrintedPage[];
  /** The page of each destination, counted from 0. */
  destinations: Map<string, number>;
}

/** Reads a PDF with a reader that has nothing to do with what wrote it. */
export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const task = getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const labels = (await pdf.getPageLabels()) ?? [];
    const pages: PrintedPage[] = [];
    for (let index = 0; index < pdf.numPages; index++)
      pages.push(await readPage(pdf, index, labels[index] ?? ''));
    return { pages, destinations: await readDestinations(pdf) };
  } finally {
    await task.destroy();
  }
}

async function readPage(pdf: PDFDocumentProxy, index: number, label: string): Promise<PrintedPage> {
  const page = await pdf.getPage(index + 1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const runs: Run[] = [];
  const marks: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      if (item.str.trim() !== '' && !marks.includes('Artifact')) runs.push({ text: item.str, x, y, size });
    } else if (item.type === 'endMarkedContent') marks.pop();
    else marks.push((item as { tag?: string }).tag ?? '');
  }
  const annotations = (await page.getAnnotations()) as { dest?: unknown; rect: number[] }[];
  const links = annotations.flatMap(({ dest, rect: [, bottom = 0, , top = 0] }) =>
    typeof dest === 'string' ? [{ destination: dest, bottom, top }] : [],
  );
  page.cleanup();
  return { label, runs, links };
}

async function readDestinations(pdf: PDFDocumentProxy): Promise<Printed['destinations']> {
  const found: Printed['destinations'] = new Map();
  type Target = [{ num: number; gen: number }, ...unknown[]];
  for (const [name, [page]] of Object.entries((await pdf.getDestinations()) as Record<string, Target>)) {
    found.set(name, await pdf.getPageIndex(page));
  }
  return found;
}
