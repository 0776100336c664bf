import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Cache, folderCache } from '../src/files/cache.js';
import { build, epub, pdf, readBook } from '../src/index.js';
import { bookFolder, temporaryFolder } from './book-folder.js';

const words = 'Here are words of no weight, so that the page is full.[^1] '.repeat(30);
const files = {
  'book.yml': 'title: T\nchapters: "[a-z].md"\nprint: { pageReferences: true }\n',
  'a.md': `# A\n\nSee [](#b-part).\n\n${words}\n\n[^1]: A note.\n`,
  'b.md': `# B\n\n${words}\n\n## Part {#b-part}\n\n${words}\n\n![A dot](dot.svg)\n\n[^1]: A note.\n`,
  'c.md': `# C\n\n${words.repeat(3)}\n\n[^1]: A note.\n`,
  'dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90"><rect width="9" height="9"/></svg>',
};

/** A cache that counts what is found in it. */
function counted(cache: Cache) {
  const counts = { found: 0, made: 0 };
  const read = async (key: string) => {
    const result = await cache.read(key);
    if (result) counts.found += 1;
    else counts.made += 1;
    return result;
  };
  return { counts, cache: { ...cache, read } };
}

describe('a cached build', () => {
  let folder: string;
  let kept: Cache;
  const built = async (cache?: Cache) => {
    const { files: made, messages } = await build(await readBook(folder, { cache }), {
      targets: [pdf(), epub()],
      cache,
    });
    expect(messages.map(String)).toEqual([]);
    return made.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  };
  /** Changes a file and builds: how many results were not found. A layout that is not found is not printed from the cache either. */
  const edited = async (name: keyof typeof files, change: (text: string) => string) => {
    const file = path.join(folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
    const { counts, cache } = counted(kept);
    const found = await built(cache);
    expect(found).toEqual(await built());
    return counts.made;
  };
  beforeAll(async () => {
    folder = await bookFolder(files);
    kept = folderCache(await temporaryFolder(), 'v1', 1e8);
    expect(await built(kept)).toEqual(await built());
  });

  test('that changes nothing makes nothing, and needs no browser page', async () => {
    expect(await edited('a.md', (text) => text)).toBe(0);
  });

  test('parses and prints the chapter that changed, and no other', async () => {
    expect(await edited('a.md', (text) => text.replace('Here are', 'There are'))).toBe(2);
  });

  test('makes what follows anew where a page number moved', async () => {
    // The tree, layout and print of B; the contents and A, which show page numbers; the print of C.
    const made = await edited('b.md', (text) => text.replace('## Part', `${words.repeat(2)}\n\n## Part`));
    expect(made).toBeGreaterThan(4);
  });

  test('sees that a picture changed', async () => {
    expect(await edited('dot.svg', (text) => text.replace('<rect', '<rect fill="red"'))).toBe(1);
  });

  test('sees that a setting changed', async () => {
    expect(
      await edited('book.yml', (text) => text.replace('true }', 'true, fontSize: 11pt }')),
    ).toBeGreaterThan(6);
  });
});

test('a cache that answers out of order holds nothing up', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const folder = await bookFolder(Object.fromEntries(names.map((name) => [`${name}.md`, `# ${name}\n`])));
  let reads = 0;
  const late: Cache = {
    // What is asked for first is answered last.
    read: () => setTimeout(Math.max(0, 400 - 20 * reads++), undefined),
    write: () => Promise.resolve(),
    trim: () => Promise.resolve(),
  };
  const { files: made } = await build(await readBook(folder), { targets: [pdf()], cache: late });
  expect(made).toHaveLength(1);
}, 30_000);
