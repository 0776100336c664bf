import { access } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { Target } from '../../src/model/book.js';
import { build } from '../../src/build.js';
import { epub } from '../../src/epub/epub.js';
import { readBook } from '../../src/read/read-book.js';
import { aceViolations, browserForAce } from './ace.js';
import { realBook } from './books.js';
import { epubCheck, hasJava } from './epubcheck.js';

/** The books to check, by their names; undefined for one that is not at hand. */
const books: Record<string, () => Promise<string | undefined>> = {
  'the fixture with everything in it': () => Promise.resolve('test/epub/fixtures/handbook'),
  'the manual': () =>
    access('book.yml').then(
      () => '.',
      () => undefined,
    ),
  'Explore Flask': () => realBook('explore-flask'),
  'The Rust Programming Language': () => realBook('rust-book'),
};

/** A page of a print edition in each chapter, so that the marks of pages are checked too. */
const print: Target = {
  name: 'print',
  paged: true,
  render({ chapters }) {
    const pages = chapters.map(({ chapter: { slug } }, index) => ({
      label: String(index + 1),
      chapter: slug,
      offset: 40,
    }));
    return Promise.resolve([{ path: 'book.pdf', bytes: new Uint8Array(), pages }]);
  },
};

async function built(folder: string): Promise<Uint8Array> {
  const { files, messages } = await build(await readBook(folder), { targets: [epub(), print] });
  expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
  return files[0]?.bytes ?? new Uint8Array();
}

describe('EPUBCheck', () => {
  if (!hasJava()) {
    test.skip('is skipped: there is no Java on this machine', () => undefined);
    return;
  }
  test.each(Object.keys(books))('has no errors and no warnings: %s', async (name) => {
    const folder = await books[name]?.();
    if (folder === undefined) {
      console.warn(`Skipped: ${name} is not at hand.`);
      return;
    }
    expect(await epubCheck(await built(folder))).toEqual([]);
  });
});

/** Ace loads each document in a browser; of the largest book, some chapters stand for all. */
const samples: typeof books = {
  ...books,
  'The Rust Programming Language': () => realBook('rust-book', /-(?:ch0[1346]|ch20|appendix)/),
};

describe('Ace', () => {
  test.each(Object.keys(samples))(
    'finds no violation: %s',
    async (name) => {
      const [folder, browser] = [await samples[name]?.(), await browserForAce()];
      if (folder === undefined || browser === undefined) {
        console.warn(`Skipped: ${folder === undefined ? `${name} is not at hand` : 'there is no browser'}.`);
        return;
      }
      expect(await aceViolations(await built(folder), browser)).toEqual([]);
    },
    600_000,
  );
});
