import { expect, test } from '@jest/globals';
import { afterPass } from './after-pass.js';

const chapters = { 'p.md': '# P', 'a.md': '# A', 'b.md': '# B', 'x.md': '# X', 'y.md': '# Y' };
const config = (more: string) =>
  `chapters:\n  - { file: p.md, kind: preface }\n  - a.md\n  - ${more}\n  - { file: x.md, kind: appendix }\n  - { file: y.md, kind: appendix }\n`;
const numbersOf = async (text: string) =>
  (await afterPass('numbers', chapters, text)).chapters.map(({ number }) => number);

test('chapters of the body have numbers, and appendices letters', async () => {
  expect(await numbersOf(config('b.md'))).toEqual([undefined, '1', '2', 'A', 'B']);
});

test('a chapter can do without a number, and a preface have one', async () => {
  expect(await numbersOf(config('{ file: b.md, numbered: false }'))).toEqual([
    undefined,
    '1',
    undefined,
    'A',
    'B',
  ]);
  const preface = config('b.md').replace('kind: preface', 'kind: preface, numbered: true');
  expect(await numbersOf(preface)).toEqual(['1', '2', '3', 'A', 'B']);
});

test('a book without numbers has none but those that a chapter asks for', async () => {
  const text = `${config('{ file: b.md, numbered: true }')}numberChapters: false\n`;
  expect(await numbersOf(text)).toEqual([undefined, undefined, '1', undefined, undefined]);
});

test('letters go on after Z', async () => {
  const files = Object.fromEntries(Array.from({ length: 28 }, (_, index) => [`c${index + 10}.md`, '# C']));
  const book = await afterPass('numbers', files, 'chapters: [{ file: "*.md", kind: appendix }]\n');
  expect(book.chapters.slice(24).map(({ number }) => number)).toEqual(['Y', 'Z', 'AA', 'AB']);
});
