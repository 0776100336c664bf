import { expect, test } from '@jest/globals';
import { numberPages, pageLabel } from '../../../src/pdf/numbering/number-pages.js';

type Numbering = 'roman' | 'arabic';

const firsts = (documents: [Numbering, boolean][], counts: number[]) =>
  numberPages(
    documents.map(([numbering, recto], index) => ({
      document: { recto, furniture: { numbering, folio: true } },
      pages: counts[index] ?? 0,
    })),
  ).map(({ placement: { first, blankBefore } }) => `${blankBefore ? '_' : ''}${first}`);

test('the body begins anew at 1, on a right-hand page, however long the front matter is', () => {
  const book: [Numbering, boolean][] = [
    ['roman', true],
    ['roman', true],
    ['arabic', true],
    ['arabic', true],
  ];
  expect(firsts(book, [1, 2, 3, 4])).toEqual(['1', '_3', '1', '_5']);
  expect(firsts(book, [1, 3, 4, 4])).toEqual(['1', '_3', '_1', '5']);
});

test('chapters open on any page where the book wants it, the first one still on the right', () => {
  const book: [Numbering, boolean][] = [
    ['roman', true],
    ['arabic', false],
    ['arabic', false],
  ];
  expect(firsts(book, [2, 1, 1])).toEqual(['1', '1', '2']);
  expect(firsts(book, [1, 1, 1])).toEqual(['1', '_1', '2']);
});

test.each([
  [1, 'i'],
  [4, 'iv'],
  [49, 'xlix'],
  [1994, 'mcmxciv'],
])('%i is %s in front matter', (number, roman) => {
  expect(pageLabel(number, 'roman')).toBe(roman);
  expect(pageLabel(number, 'arabic')).toBe(String(number));
});
