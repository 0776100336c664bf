import { access } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { build } from '../../src/build.js';
import { epub } from '../../src/epub/index.js';
import { readBook } from '../../src/read/read-book.js';
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

if (!hasJava()) {
  test.skip('EPUBCheck is skipped: there is no Java on this machine', () => undefined);
} else {
  test.each(Object.keys(books))('EPUBCheck has no errors and no warnings: %s', async (name) => {
    const folder = await books[name]?.();
    if (folder === undefined) {
      console.warn(`Skipped: ${name} is not at hand.`);
      return;
    }
    const { files, messages } = await build(await readBook(folder), { targets: [epub()] });
    expect(messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
    expect(await epubCheck(files[0]?.bytes ?? new Uint8Array())).toEqual([]);
  });
}
