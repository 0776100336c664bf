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
