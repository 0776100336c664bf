import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as it lies on the table. */
export interface Sheet {
  label: string;
  /** Its items joined, in the order of the file; raised numbers are apart from the words before them. */
  text: string;
  /** In pt from the lower left corner. */
  items: { text: string; x: number; end: number; y: number; size: number }[];
  /** How many things are painted. */
  operators: number;
}

export interface Sheets {
  sheets: Sheet[];
  labels: string[];
  /** All bookmarks in order, with their level and page, counted from 0. */
  outline: { title: string; depth: number; page: number }[];
}

/** Reads a PDF as somebody does who looks at its pages. */
export async function readSheets(bytes: Uint8Array): Promise<Sheets> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const labels = (await pdf.getPageLabels()) ?? [];
  const sheets: Sheet[] = [];
  for (let index = 0; index < pdf.numPages; index++) {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent();
    const placed = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, end: x + item.width, y, size: Math.abs(size) }];
    });
    const { fnArray } = await page.getOperatorList();
    sheets.push({
      label: labels[index] ?? '',
      text: placed.map(({ text }) => text).join(' '),
      items: placed,
      operators: fnArray.length,
    });
  }
  const outline = await flat((await pdf.getOutline()) as Bookmark[], 1);
  await task.destroy();
  return { sheets, labels, outline };

  async function flat(items: Bookmark[], depth: number): Promise<Sheets['outline']> {
    const found: Sheets['outline'] = [];
    for (const { title, dest, items: below } of items) {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      found.push({ title, depth, page: await pdf.getPageIndex((target as [{ num: number; gen: number }])[0]) });
      found.push(...(await flat(below, depth + 1)));
    }
    return found;
  }
}

interface Bookmark {
  title: string;
  dest: string | unknown[] | null;
  items: Bookmark[];
}
