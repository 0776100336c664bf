import type { PDFDocumentProxy } from 'pdfjs-dist';
import { lookAlikes } from '../pdf/finish/look-alikes.js';

/** What was read back from a PDF. */
export interface ReadPdf {
  /** The text of each page, squeezed. */
  pages: string[];
  /** The first page of each destination, counted from 0. */
  destinations: Map<string, number>;
  /** The bookmarks in order, with the destinations that they lead to. */
  bookmarks: { title: string; destination: string | undefined }[];
  isTagged: boolean;
}

/** Reads a PDF with a reader that has nothing to do with what wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The reader takes the bytes away from whoever gives them.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const destinations = await readDestinations(pdf);
    const pages: string[] = [];
    for (let index = 0; index < pdf.numPages; index++) {
      const page = await pdf.getPage(index + 1);
      const { items } = await page.getTextContent();
      pages.push(squeeze(items.map((item) => ('str' in item ? item.str : '')).join('')));
      page.cleanup();
    }
    const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
    return { pages, destinations, bookmarks: await readBookmarks(pdf), isTagged: mark?.Marked === true };
  } finally {
    await task.destroy();
  }
}

async function readDestinations(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const all = (await pdf.getDestinations()) as Record<string, unknown[] | null>;
  const found = new Map<string, number>();
  for (const [name, destination] of Object.entries(all)) {
    const target = destination?.[0];
    if (isReference(target)) found.set(name, await pdf.getPageIndex(target));
  }
  return found;
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

async function readBookmarks(pdf: PDFDocumentProxy): Promise<ReadPdf['bookmarks']> {
  const flat = (items: Awaited<ReturnType<typeof pdf.getOutline>>): ReadPdf['bookmarks'] =>
    items.flatMap(({ title, dest, items: below }) => [
      { title, destination: typeof dest === 'string' ? dest : undefined },
      ...flat(below as typeof items),
    ]);
  // It is null where there are no bookmarks, whatever the types say.
  const outline = (await pdf.getOutline()) as Awaited<ReturnType<typeof pdf.getOutline>> | null;
  return flat(outline ?? []);
}

/**
 * Text as it can be compared: without spaces and hyphens, which line ends take away and add, without soft hyphens,
 * ligatures taken apart, without case, which style sheets may change, and with one of several characters that
 * fonts have the same glyph for.
 */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B\u2060\u2010\p{Cc}-]+/gu, '')
    .replace(/[\u0080-\uFFFF]/g, (one) => lookAlikes.get(one) ?? one)
    .toLowerCase();
}
