import { expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

const words = 'Words follow words until the page is full, and then the next one begins. '.repeat(70);

/** What is above the text of each page of the first chapter. */
async function headsOf(print: string): Promise<string[]> {
  const folder = await bookFolder({
    'book.yml': `title: The Book\nnumberSections: 2\nchapters: [{part: The Part, chapters: [one.md]}]\nprint: ${print}\n`,
    'one.md': `# One\n\n${words}\n\n## Alpha\n\n${words}\n\n${words}\n\n## Beta\n\n## Gamma\n\n${words}\n\n${words}\n`,
  });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  const document = await getDocument({ data: new Uint8Array(files[0]?.bytes ?? []), verbosity: 0 }).promise;
  const heads: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const above = items.filter((item) => 'str' in item && Number(item.transform[5]) > 595);
    heads.push(
      above
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  await document.loadingTask.destroy();
  return heads.slice(
    heads.findIndex((head) => /One|The Part|The Book/.test(head) && !head.includes('Contents')),
  );
}

test('left-hand pages name the chapter, right-hand pages the first section on them, or the one that goes on', async () => {
  const heads = await headsOf('{}');
  expect(new Set(heads.filter((_, index) => index % 2 === 0))).toEqual(new Set(['1 One']));
  const rectos = heads.filter((_, index) => index % 2 === 1);
  expect([...new Set(rectos)]).toEqual(expect.arrayContaining(['1.1 Alpha', '1.3 Gamma']));
});

test('of several sections that begin on a page, the first is named', async () => {
  const heads = new Set(await headsOf('{heads: {verso: section, recto: section}}'));
  expect(heads).toEqual(new Set(['1 One', '1.1 Alpha', '1.2 Beta', '1.3 Gamma']));
});

test.each([
  ['{heads: {verso: book, recto: part}}', ['The Book', 'The Part']],
  ['{heads: {verso: part, recto: chapter}}', ['The Part', '1 One']],
])('print: %s', async (print, [verso, recto]) => {
  const heads = await headsOf(print);
  expect(heads.slice(0, 2)).toEqual([verso, recto]);
});
