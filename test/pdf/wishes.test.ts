import { expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../src/index.js';
import { readPdf } from '../../src/verify/pdf/read.js';
import { bookFolder } from '../book-folder.js';

/** The texts of the pages that hold something, and what is told. */
async function pagesOf(chapter: string, config = ''): Promise<{ pages: string[]; messages: string[] }> {
  const folder = await bookFolder({
    'a.md': chapter,
    'book.yml': `title: A Book\nchapters: a.md\ncopyrightPage: false\n${config}`,
  });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  const pages = files.flatMap(({ bytes }) =>
    readPdf(bytes).pages.map(({ text }) => text.replace(/\s+/g, ' ')),
  );
  return { pages, messages: messages.map(({ ruleId, reason }) => `${ruleId ?? ''}: ${reason}`) };
}

test('a page break begins a page, and no more than that', async () => {
  const { pages, messages } = await pagesOf(
    '# A\n\nBefore.\n\n::page-break\n\nBehind[^1].\n\n## Section\n\n\\newpage\n\nLast.\n\n[^1]: A note.\n',
  );
  expect(messages).toEqual([]);
  const at = ['Before.', 'Behind', 'A note.', 'Last.'].map((words) =>
    pages.findIndex((text) => text.includes(words)),
  );
  const [first = 0] = at;
  expect(at).toEqual([first, first + 1, first + 1, first + 2]);
});

test('formulas that are too wide are set smaller, in a line and by themselves', async () => {
  const letters = Array.from({ length: 24 }, (_, index) => String.fromCharCode(97 + index)).join(' + ');
  const { pages, messages } = await pagesOf(
    `# A\n\n$$\n${letters} = ${letters.slice(0, 40)}\n$$ {#eq-x}\n\nAnd $${letters} = z$ there.\n`,
  );
  expect(messages).toEqual([]);
  expect(pages.join(' ')).toContain('And');
});

test('a formula that could not be read any more is told', async () => {
  const letters = Array.from({ length: 120 }, () => 'x').join(' + ');
  const { messages } = await pagesOf(`# A\n\n$$\n${letters}\n$$\n`);
  expect(messages).toEqual([expect.stringContaining('content-fits-page')]);
});

test('what no font has is told once, and not that it is missing in the PDF', async () => {
  const text = '第一章（茶）と Git の「使い方」。';
  const { messages, pages } = await pagesOf(
    `# ${text}\n\n${text}[^1]\n\n## ${text}\n\n[^1]: ${text}\n`,
    'language: ja\n',
  );
  expect(messages).toEqual([expect.stringMatching(/^glyph-is-in-fonts: .* of the script Japanese/)]);
  expect(pages.length).toBeGreaterThan(0);
});
