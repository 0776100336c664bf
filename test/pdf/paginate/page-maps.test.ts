import { readdirSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';
import { pageMap } from './page-map.js';

const folder = fileURLToPath(new URL('page-maps/', import.meta.url));

/** The pages of small chapters, as they should be: `UPDATE=1` writes them anew. */
describe('what is on which page of', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const fixture = path.join(folder, name);
    const book = await bookFolder({ 'book.yml': 'title: T\nchapters: chapter.md\nprint: {trim: a5}\n' });
    await cp(fixture, book, { recursive: true });
    const { files, messages } = await build(await readBook(book), { targets: [pdf()] });
    expect(messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
    const found = await pageMap(files[0]?.bytes ?? new Uint8Array());
    const golden = path.join(fixture, 'pages.txt');
    if (process.env['UPDATE']) await writeFile(golden, found);
    else expect(found).toBe(await readFile(golden, 'utf8'));
  });
});
