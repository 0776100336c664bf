import { beforeAll, describe, expect, test } from '@jest/globals';
import { readBook } from '../../src/read/read-book.js';
import { type Destinations, destinationsOf, resolveAddress } from '../../src/resolve/destinations.js';
import type { ResolvedBook } from '../../src/model/book.js';
import { bookFolder } from '../book-folder.js';
import { resolved } from '../resolved.js';

let book: ResolvedBook;
let destinations: Destinations;
beforeAll(async () => {
  book = await resolved(
    await readBook(
      await bookFolder({
        'one.md': '# One\n\n## Getting Started\n\n```py #lst-a caption="A"\n1\n```\n',
        'sub/two.md': '# Two\n\n## Größe\n',
        'book.yml': 'title: A\nchapters: [one.md, sub/two.md]\n',
      }),
    ),
  );
  destinations = destinationsOf(book);
});

describe('an address in a chapter leads to', () => {
  test.each([
    ['https://example.org/', { outside: 'https://example.org/' }],
    ['//example.org/', { outside: '//example.org/' }],
    ['#getting-started', { id: 'one-getting-started' }],
    ['#Getting-Started', { id: 'one-getting-started' }],
    ['#lst-a', { id: 'one-lst-a' }],
    ['#mine', { id: 'one-mine' }],
    ['#one-mine', { id: 'one-mine' }],
    ['sub/two.md', { id: 'two' }],
    ['./sub/../sub/two.md#gr%C3%B6%C3%9Fe', { id: 'two-grosse' }],
    ['sub/two.md#lst-a', { id: 'one-lst-a' }],
    ['three.md', { missing: 'three.md' }],
    ['%zz.md', { missing: '%zz.md' }],
  ])('%s', (url, expected) => {
    expect(resolveAddress(url, 'one.md', destinations, book.labels)).toEqual(expected);
  });
});
