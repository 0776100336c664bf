import { expect, test } from '@jest/globals';
import { bookFolder } from '../book-folder.js';
import { check } from '../../src/prepare/check.js';
import { readBook } from '../../src/read/read-book.js';

async function titlesOf(files: string[], config = ''): Promise<{ titles: string[]; messages: string[] }> {
  const named = Object.fromEntries(files.map((text, index) => [`0${index + 1}.md`, text]));
  const folder = await bookFolder({ ...named, 'book.yml': `title: A Book\nchapters: "*.md"\n${config}` });
  const book = await readBook(folder);
  const messages = (await check(book)).map(
    ({ file, line, ruleId }) => `${file ?? ''}:${line ?? 0} ${ruleId ?? ''}`,
  );
  return { titles: book.chapters.map(({ title }) => title), messages };
}

const numbered = [
  '# Chapter 1: Water\n\n## 1.1 Hot\n\nText.\n',
  '# 2. Tea\n\nText.\n',
  '# 3 Milk\n\nText.\n',
];

test('typed numbers are reported once', async () => {
  const { titles, messages } = await titlesOf(numbered);
  expect(titles).toEqual(['Chapter 1: Water', '2. Tea', '3 Milk']);
  expect(messages).toEqual(['01.md:1 title-has-no-number']);
});

test('typed numbers are left out', async () => {
  const { titles, messages } = await titlesOf(numbered, 'numbers: own\n');
  expect({ titles, messages }).toEqual({ titles: ['Water', 'Tea', 'Milk'], messages: [] });
});

test('typed numbers are kept', async () => {
  const { titles, messages } = await titlesOf(numbered, 'numbers: typed\n');
  expect({ titles, messages }).toEqual({ titles: ['Chapter 1: Water', '2. Tea', '3 Milk'], messages: [] });
});

test('letters of appendices', async () => {
  const { titles } = await titlesOf([...numbered, '# Appendix A: Sugar\n\nText.\n'], 'numbers: own\n');
  expect(titles.at(-1)).toBe('Sugar');
});

test('Chinese numbers', async () => {
  const { titles } = await titlesOf(['# 第一章 水\n', '# 第二章 茶\n', '# 第十章：奶\n'], 'numbers: own\n');
  expect(titles).toEqual(['水', '茶', '奶']);
});

test.each([
  [['# 7 habits\n\nText.\n', '# Two\n\nText.\n', '# 3 more\n\nText.\n']],
  [['# 1984\n\nText.\n', '# 1985\n\nText.\n', '# 12\n\nText.\n']],
  [['# 30 days\n\nText.\n', '# 20 days\n\nText.\n', '# 10 days\n\nText.\n']],
])('numbers that are none of chapters: %j', async (files) => {
  expect((await titlesOf(files)).messages).toEqual([]);
});

test('where each file begins with the title of the book, the next heading is that of the chapter', async () => {
  const files = ['One', 'Two', 'Three'].map((name) => `# The *Book*\n\n# ${name}\n\n## Section\n\nText.\n`);
  const { titles, messages } = await titlesOf(files);
  expect(titles).toEqual(['One', 'Two', 'Three']);
  expect(messages).toEqual(
    ['01.md:1', '02.md:1', '03.md:1'].map((place) => `${place} chapter-has-one-title`),
  );
});

test('further files of a chapter can begin with headings of their own', async () => {
  const folder = await bookFolder({
    'a.md': '# One\n\nText of the first.\n',
    'b.md': '# Two\n\nText of the second.\n',
    'book.yml': 'title: A Book\nchapters: [{ files: [a.md, b.md] }]\n',
  });
  const book = await readBook(folder);
  expect(book.chapters.map(({ title }) => title)).toEqual(['One']);
  expect(await check(book)).toEqual([]);
});
