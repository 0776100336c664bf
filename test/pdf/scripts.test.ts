import { expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../src/index.js';
import { bookFolder } from '../book-folder.js';
import { readPdf } from '../books/read-pdf.js';

/** What is wrong, but for letters that the default theme has no font for. */
async function print(files: Record<string, string>) {
  const book = await readBook(await bookFolder(files));
  const result = await build(book, { targets: [pdf()] });
  const messages = result.messages.filter(({ ruleId }) => ruleId !== 'glyph-is-in-fonts').map(String);
  return { messages, pdf: await readPdf(result.files[0]?.bytes) };
}

test('a book that is read from right to left is printed, and proved', async () => {
  const sentence = 'هذا نص قصير لاختبار الصفحات والهوامش والعناوين. ';
  const paragraphs = `${sentence.repeat(12)}[^1]\n\n`.repeat(1) + `${sentence.repeat(12)}\n\n`.repeat(12);
  const { messages, pdf: printed } = await print({
    'book.yml': 'title: كتاب\nlanguage: ar\nchapters: [a.md, b.md]\n',
    'a.md': `# الفصل الأول\n\n${paragraphs}[^1]: حاشية.\n`,
    'b.md': '# الفصل الثاني\n\nنص.\n',
  });
  expect(messages).toEqual([]);
  expect(printed.labels.filter((label) => /^\d+$/.test(label)).length).toBeGreaterThan(3);
  expect(printed.outline).toHaveLength(2);
});

test('a line in another script does not keep the headings around it from being found', async () => {
  const { messages } = await print({
    'a.md': '# Strings\n\n## Hello\n\n```rust\nlet hello = "السلام عليكم";\n```\n\n## After it\n\nText.\n',
  });
  expect(messages).toEqual([]);
});
