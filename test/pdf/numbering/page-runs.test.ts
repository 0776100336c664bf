import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pageLabel } from '../../../src/pdf/numbering/number-pages.js';
import { pageRuns } from '../../../src/pdf/numbering/page-runs.js';

/** `12`, `12-14`, `12!` */
function labels(...written: string[]): string {
  const pages = written.map((one) => {
    const [from = '', to = from] = one.replace('!', '').split('-');
    return { from, to, main: one.endsWith('!'), value: one };
  });
  return pageRuns(pages)
    .map(({ label, main }) => label + (main ? '!' : ''))
    .join(', ');
}

test('pages are in order, each once', () => {
  expect(labels('14', '3', '14', '9')).toBe('3, 9, 14');
});

test('roman numbers come before arabic ones', () => {
  expect(labels('2', 'x', 'iv', 'ix', '1')).toBe('iv, ix, x, 1, 2');
});

test('ranges stay, take in what lies within, and are one page where they end on it', () => {
  expect(labels('12-14', '13', '20-20', '14-16')).toBe('12–16, 20');
});

test('three pages in a row are a range, two are not', () => {
  expect(labels('1', '2', '4', '5', '6')).toBe('1, 2, 4–6');
});

test('a page that touches a range goes on with it', () => {
  expect(labels('12-14', '15')).toBe('12–15');
});

test('the page that says most stays by itself', () => {
  expect(labels('4', '5!', '6', '5')).toBe('4, 5!, 6');
});

test('a range from the front matter into the body counts where it begins, and an unknown page not at all', () => {
  expect(labels('xii-3', '')).toBe('xii');
});

test('whatever the places, every page is covered by exactly one run', () => {
  const place = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 5 }), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 20 }),
      fc.constantFrom('roman' as const, 'arabic' as const),
      (places, numbering) => {
        const name = (page: number) => pageLabel(page, numbering);
        const runs = pageRuns(
          places.map(([from, more, main]) => ({
            from: name(from),
            to: name(from + more),
            main,
            value: from,
          })),
        );
        const numbers = new Map(Array.from({ length: 60 }, (_, page) => [name(page + 1), page + 1]));
        const covered = runs.flatMap(({ label }) => {
          const [from = 0, to = from] = label.split('–').map((one) => numbers.get(one) ?? NaN);
          return Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
        });
        const wanted = new Set(
          places.flatMap(([from, more]) => Array.from({ length: more + 1 }, (_, nth) => from + nth)),
        );
        expect(covered).toEqual([...wanted].sort((a, b) => a - b));
      },
    ),
  );
});

test('a page that is the main one for any of its marks is the main one', () => {
  expect(labels('12', '12!', '12', '14')).toBe('12!, 14');
  expect(labels('12-14', '13!')).toBe('12–14');
});
