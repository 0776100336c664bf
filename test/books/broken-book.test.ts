import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { build, epub, readBook } from '../../src/index.js';
import { bookFolder } from '../book-folder.js';

test('a broken book gives one message for each fault, where it is, and leaves the former book as it was', async () => {
  const folder = await bookFolder({ 'a.md': '# A\n\nText.\n', 'b.md': '# B\n' });
  const out = path.join(folder, 'output');
  await build(await readBook(folder), { targets: [epub()], out });
  const former = await readFile(path.join(out, 'a-book.epub'));

  await writeFile(path.join(folder, 'a.md'), '# A\n\nText ![x](gone.png).\n\n- A note.[^n]\n\nSee [b](b.md#nowhere).\n');
  const { files, messages } = await build(await readBook(folder), { targets: [epub()], out });
  expect(files).toEqual([]);
  expect(messages.map(({ file, line, column, ruleId, fatal }) => [file, line, column, ruleId, fatal])).toEqual([
    ['a.md', 3, 6, 'image-exists', true],
    ['a.md', 5, 10, 'footnote-reference-has-definition', true],
    ['a.md', 7, 5, 'link-has-target', true],
  ]);
  expect((await readFile(path.join(out, 'a-book.epub'))).equals(former)).toBe(true);
});
