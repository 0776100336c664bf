import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  pages: number;
  tagged: boolean;
  /** The titles of the top level. */
  outline: string[];
  labels: string[];
  /** The text of each page, its lines joined by spaces. */
  text: string[];
}

/** Reads a PDF back with a reader that had no part in making it. */
export async function readPdf(bytes: Uint8Array | undefined): Promise<ReadPdf> {
  if (!bytes) throw new Error('There is no PDF.');
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const text: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    text.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  const outline = (await document.getOutline()).map(({ title }) => title);
  const labels = (await document.getPageLabels()) ?? [];
  const tagged = (await document.getMarkInfo())?.['Marked'] === true;
  const read = { pages: document.numPages, tagged, outline, labels, text };
  await task.destroy();
  return read;
}
