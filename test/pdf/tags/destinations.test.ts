import { expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

interface Bookmark {
  title: string;
  dest: string;
  items: Bookmark[];
}

const words = (count: number) => 'Words follow words until the page is full. '.repeat(count);

test.each([
  '{heads: {recto: chapter}}',
  '{heads: {recto: chapter}, bleed: 3mm, cropMarks: true, margins: {top: 25mm}}',
])('bookmarks lead to the tops of their headings (print: %s)', async (print) => {
  const folder = await bookFolder({
    'book.yml': `title: A Book\nchapters: [one.md]\nprint: ${print}\n`,
    'one.md': `# One\n\n${words(6)}\n\n## Alpha\n\n${words(20)}\n\n## Beta\n\n${words(60)}\n\n## Gamma\n\n${words(20)}\n`,
  });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  const [file] = files;
  if (!file) throw new Error(messages.join('\n'));
  const document = await getDocument({ data: new Uint8Array(file.bytes), verbosity: 0 }).promise;
  const destinations = await document.getDestinations();
  const [chapter] = (await document.getOutline()) as Bookmark[];
  const sections = chapter?.items ?? [];
  expect(sections.map(({ title }) => title)).toEqual(['Alpha', 'Beta', 'Gamma']);
  const above = await Promise.all(
    sections.map(async ({ title, dest }) => {
      const [ref, , , y] = destinations[dest] as [{ num: number; gen: number }, unknown, number, number];
      const page = await document.getPage((await document.getPageIndex(ref)) + 1);
      const { items } = await page.getTextContent();
      const heading = items.find((item) => 'str' in item && item.str === title);
      if (!heading || !('str' in heading)) throw new Error(`${title} is not on the page of its bookmark.`);
      return y - Number(heading.transform[5]);
    }),
  );
  await document.loadingTask.destroy();
  // From the baseline: the letters are below the edge of the window, with a little air above.
  for (const distance of above) {
    expect(distance).toBeGreaterThan(12);
    expect(distance).toBeLessThan(32);
  }
});

test('a place of the index in a heading at the head of a page is on that page', async () => {
  const sections = Array.from(
    { length: 40 },
    (_, at) => `:index[term ${at}]\n\n## Alpha ${at}\n\n${words(9 + (at % 5))}`,
  );
  const folder = await bookFolder({
    'book.yml': 'title: A Book\nchapters: [one.md]\nrules: {chapter-has-summary: off}\n',
    'one.md': `# One\n\n${sections.join('\n\n')}\n`,
  });
  const { messages } = await build(await readBook(folder), { targets: [pdf()] });
  // That each entry names the page of its place is proved by the build.
  expect(messages.map(String)).toEqual([]);
});
