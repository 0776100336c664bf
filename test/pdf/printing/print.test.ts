import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

/** The label of each page, and the number that is printed at its foot; nothing where there is none. */
async function folios(bytes: Uint8Array): Promise<[label: string, printed: string][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const labels = (await document.getPageLabels()) ?? [];
  const found: [string, string][] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    const lowest = texts.sort((a, b) => Number(a.transform[5]) - Number(b.transform[5]))[0];
    found.push([labels[page - 1] ?? '', /^[\divxlc]+$/.test(lowest?.str ?? '') ? (lowest?.str ?? '') : '']);
  }
  await document.loadingTask.destroy();
  return found;
}

test('what comes after a chapter that shrinks when its page numbers are known is printed with its right numbers', async () => {
  // Page numbers that are not known are reckoned with four digits, so these references take more room at first.
  const references = Array.from({ length: 420 }, () => '[](c.md#end)').join(', ');
  const folder = await bookFolder({
    'book.yml':
      'title: A\nchapters: [a.md, b.md, c.md]\nprint: { pageReferences: true, trim: a5, openings: any }\n',
    'a.md': `# A\n\n${references}.\n`,
    'b.md': '# B\n\nText.\n',
    'c.md': '# C\n\nText.\n\n## End\n\nText.\n',
  });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
  const pages = await folios(files[0]?.bytes ?? new Uint8Array());
  const body = pages.slice(pages.findIndex(([label]) => label === '1'));
  expect(body.length).toBeGreaterThan(5);
  const numbers = body.map((_, index) => String(index + 1));
  expect(body).toEqual(numbers.map((number) => [number, number]));
});
