import { readdirSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { fixtureBook } from '../book-folder.js';
import { outcomeOf } from './outcome.js';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Files that what becomes of a book is written to. */
const outcomes = ['tree.txt', 'epub.xhtml', 'print.html', 'messages.txt'];

/** Files that a book is made of. */
const isInput = (name: string) => /\.(?:md|yml|bib|json|png|svg)$|^(?:code|chapters)$/.test(name);

/**
 * A folder each: a book, and what becomes of it. `UPDATE=1 npm test` writes the latter anew, to be read in the diff.
 * Folders whose names begin with `book-` also show the title page and the contents, which are much the same in all others.
 */
test.each(readdirSync(fixtures))('%s', async (name) => {
  const folder = path.join(fixtures, name);
  const found = await outcomeOf(await fixtureBook(folder), name.startsWith('book-'));
  if (process.env['UPDATE']) {
    for (const file of outcomes) await rm(path.join(folder, file), { force: true });
    for (const [file, text] of found) await writeFile(path.join(folder, file), text);
  }
  const files = (await readdir(folder)).filter((file) => !isInput(file));
  expect(files.sort()).toEqual([...found.keys()].sort());
  for (const [file, text] of found) expect(text).toBe(await readFile(path.join(folder, file), 'utf8'));
});
