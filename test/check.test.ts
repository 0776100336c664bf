import { describe, expect, test } from '@jest/globals';
import { check, readBook } from '../src/index.js';
import { bookFolder } from './book-folder.js';

async function messagesOf(files: Record<string, string>): Promise<string[]> {
  const messages = await check(await readBook(await bookFolder(files)));
  return messages.map(
    ({ file, line, column, ruleId }) => `${file ?? ''}:${line ?? 0}:${column ?? 0} ${ruleId ?? ''}`,
  );
}

test('an address with a backslash is not lost', async () => {
  expect(await messagesOf({ 'a.md': '# A\n\n[Bernoulli](https://example.org/Jacob\\uBernoulli)\n' })).toEqual(
    [],
  );
});

test('links to pages as they are called on a website find their chapters', async () => {
  const files = {
    'a.md': '# A\n\n[1](b.html) [2](b) [3](/b.md) [4](c/) [5](c/index.html#more)\n',
    'b.md': '# B\n\nText.\n',
    'c/index.md': '# C\n\n## More\n\nText.\n',
    'book.yml': 'title: T\nchapters: [a.md, b.md, c/index.md]\n',
  };
  expect(await messagesOf(files)).toEqual([]);
});

test('a heading of another chapter is found by the id that its author gave it', async () => {
  const files = { 'a.md': '# A\n\nSee [](#sec-b).\n', 'b.md': '# B\n\n## Section {#sec-b}\n\nText.\n' };
  expect(await messagesOf(files)).toEqual([]);
});

describe('messages name the place in the file of the author', () => {
  test('where the text before it was rewritten', async () => {
    const text =
      '# A\n\n::: {.callout-note}\n## Title\n\nH~2~O and ==marked== [here](#gone).\n:::\n\n[x](gone.md)\n';
    expect(await messagesOf({ 'a.md': text })).toEqual([
      'a.md:6:22 link-has-target',
      'a.md:9:1 link-has-target',
    ]);
  });

  test('where the text was included from another file', async () => {
    const files = {
      'a.md': '# A\n\n{{#include parts/b.txt}}\n\n[x](gone.md)\n',
      'parts/b.txt': 'Text of two\nlines and a [link](#gone).\n',
      'book.yml': 'title: T\ndialect: mdbook\nchapters: a.md\n',
    };
    expect(await messagesOf(files)).toEqual(['a.md:5:1 link-has-target', 'parts/b.txt:2:13 link-has-target']);
  });
});

test('front matter in TOML', async () => {
  const book = await readBook(
    await bookFolder({ 'a.md': '+++\ntitle = "Tea"\nlayout = "post"\ndraft = true\n+++\n\nText.\n' }),
  );
  expect(book.chapters.map(({ title }) => title)).toEqual(['Tea']);
  const [message, ...others] = await check(book);
  expect([message?.reason, others]).toEqual(['`layout`, `draft` are unknown keys.', []]);
});
