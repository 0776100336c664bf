import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { PrintPage, RenderContext, Target } from '../src/model/book.js';
import { build } from '../src/build.js';
import { readBook } from '../src/read/read-book.js';
import { bookFolder } from './book-folder.js';

const pages: PrintPage[] = [{ label: '1', chapter: 'a', offset: 0 }];

/** A target that notes what it was told, and when. */
function noted(name: string, log: [string, PrintPage[] | undefined][], paged?: PrintPage[]): Target {
  return {
    name,
    ...(paged && { paged: true }),
    async render(_, context: RenderContext) {
      await new Promise((resolve) => setTimeout(resolve, paged ? 20 : 0));
      log.push([name, context.pages]);
      return [{ path: `${name}.txt`, bytes: new Uint8Array(), ...(paged && { pages: paged }) }];
    },
  };
}

test('targets with pages come first, and all others know where the pages begin', async () => {
  const log: [string, PrintPage[] | undefined][] = [];
  const book = await readBook(await bookFolder({ 'a.md': '# A\n' }));
  const targets = [noted('one', log), noted('print', log, pages), noted('two', log)];
  const { files } = await build(book, { targets });
  expect(log).toEqual([
    ['print', undefined],
    ['one', pages],
    ['two', pages],
  ]);
  expect(files.map(({ path }) => path)).toEqual(['one.txt', 'print.txt', 'two.txt']);
});

test('without such a target there are no pages', async () => {
  const log: [string, PrintPage[] | undefined][] = [];
  await build(await readBook(await bookFolder({ 'a.md': '# A\n' })), { targets: [noted('one', log)] });
  expect(log).toEqual([['one', undefined]]);
});

/** A target that finds a fault in what it has made. */
const faulty = (name: string, paged?: true): Target => ({
  name,
  ...(paged && { paged }),
  render({ book }, { report }) {
    report({ file: book.file, rule: name, reason: 'It went wrong.', severity: 'error' });
    return Promise.resolve([{ path: `${name}.txt`, bytes: new Uint8Array() }]);
  },
});

test.each([
  ['print', true, 'one'],
  ['one', undefined, 'print'],
] as const)(
  'a fault in %s leaves out its files alone, and what was there stays',
  async (name, paged, other) => {
    const folder = await bookFolder({ 'a.md': '# A\n', [`out/${name}.txt`]: 'of before' });
    const targets = [faulty(name, paged), noted(other, [], paged ? undefined : pages)];
    const out = path.join(folder, 'out');
    const { files, messages } = await build(await readBook(folder), { targets, out });
    expect(files.map(({ path: file }) => file)).toEqual([`${other}.txt`]);
    expect(messages.filter(({ fatal }) => fatal)).toHaveLength(1);
    expect(await readFile(path.join(out, `${name}.txt`), 'utf8')).toBe('of before');
    expect(await readFile(path.join(out, `${other}.txt`), 'utf8')).toBe('');
  },
);

test('an error in the manuscript leaves out all files', async () => {
  const book = await readBook(await bookFolder({ 'a.md': '# A\n\n[x](#no)\n' }));
  const { files } = await build(book, { targets: [noted('one', []), noted('print', [], pages)] });
  expect(files).toEqual([]);
});
