import { expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';
import { readPdf } from '../../books/read-pdf.js';

const filler = 'A line of text that fills the page with words. '.repeat(60);

const chapters = {
  'a.md': `# First\n\nSee [](#fig-far) and [](b.md#the-end).[^1]\n\n${filler}\n\n[^1]: The note of the first chapter.\n`,
  'b.md': `# Second\n\n${filler}\n\n${filler}\n\n${filler}\n\n:::figure[A dot]{#fig-far}\n![dot](dot.svg)\n:::\n\n## The end\n\nBack to [](a.md).[^1]\n\n[^1]: The note of the second.\n`,
  'dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="9"/></svg>',
};

test('cross references name the page that they lead to', async () => {
  const config = 'title: A\nchapters: [a.md, b.md]\nprint: { pageReferences: true, trim: a5 }\n';
  const book = await readBook(await bookFolder({ ...chapters, 'book.yml': config }));
  const { files, messages } = await build(book, { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
  const { text, labels } = await readPdf(files[0]?.bytes);
  const page = labels[text.findIndex((one) => one.includes('A dot') && !one.includes('Contents'))];
  expect(Number(page)).toBeGreaterThan(3);
  const first = text.find((one) => one.includes('See Figure')) ?? '';
  expect(first).toMatch(new RegExp(`See Figure\\s2\\.1 on page\\s${page} and The end on page\\s\\d`));
  expect(text.join(' ')).toMatch(/Back to First on page\s1/);
});

test('notes are at the end of the book where it wants them there', async () => {
  const config = 'title: A\nchapters: [a.md, b.md]\nprint: { notes: book, trim: a5 }\n';
  const book = await readBook(await bookFolder({ ...chapters, 'book.yml': config }));
  const { files, messages } = await build(book, { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
  const { text } = await readPdf(files[0]?.bytes);
  const last = text.at(-1) ?? '';
  expect(last).toContain('The note of the first chapter.');
  expect(last).toContain('The note of the second.');
  expect(text.slice(0, -1).join(' ')).not.toContain('The note of');
});
