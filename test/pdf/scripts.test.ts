import { expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../src/index.js';
import { bookFolder } from '../book-folder.js';
import { readPdf } from '../books/read-pdf.js';
import { readSheets } from '../books/read-sheets.js';

/** What is wrong, but for letters that the default theme has no font for. */
async function print(files: Record<string, string>) {
  const book = await readBook(await bookFolder(files));
  const result = await build(book, { targets: [pdf()] });
  const messages = result.messages.filter(({ ruleId }) => ruleId !== 'glyph-is-in-fonts').map(String);
  const bytes = result.files[0]?.bytes ?? new Uint8Array();
  return { messages, bytes, pdf: await readPdf(bytes) };
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

test.each([
  ['ar', 'نص قصير لاختبار الصفحات والهوامش'],
  ['he', 'טקסט קצר לבדיקת עמודים והערות'],
])('in a book in %s, notes are at the foot of the page that refers to them', async (language, sentence) => {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  const paragraphs = numbers.map(
    (number) => `${sentence}. `.repeat(14) + `${sentence}[^${number}] ${sentence}.`,
  );
  const notes = numbers.map((number) => `[^${number}]: note${number}.`);
  const { messages, bytes } = await print({
    'book.yml': `title: ${sentence}\nlanguage: ${language}\nchapters: [a.md]\n`,
    'a.md': [`# ${sentence}`, ...paragraphs, ...notes].join('\n\n'),
  });
  // That every note is on the page of its reference is proved by the build.
  expect(messages).toEqual([]);
  const { sheets } = await readSheets(bytes);
  const pages = sheets.filter(({ text }) => /note\d/.test(text));
  expect(pages.length).toBeGreaterThan(2);
  for (const { items } of pages) {
    const heightsOf = (letters: RegExp) => items.filter(({ text }) => letters.test(text)).map(({ y }) => y);
    expect(Math.max(...heightsOf(/note\d/))).toBeLessThan(Math.min(...heightsOf(/[\u0590-\uFEFC]/)));
  }
});

test('a line in another script does not keep the headings around it from being found', async () => {
  const { messages } = await print({
    'a.md': '# Strings\n\n## Hello\n\n```rust\nlet hello = "السلام عليكم";\n```\n\n## After it\n\nText.\n',
  });
  expect(messages).toEqual([]);
});
