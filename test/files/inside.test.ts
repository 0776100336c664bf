import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findInside } from '../../src/files/inside.js';
import { temporaryFolder } from '../book-folder.js';

let folder: string;
beforeAll(async () => {
  const root = await temporaryFolder();
  folder = path.join(root, 'book');
  await mkdir(path.join(folder, 'sub'), { recursive: true });
  await writeFile(path.join(root, 'secret.md'), 'secret');
  await mkdir(path.join(root, 'book-too'));
  await writeFile(path.join(root, 'book-too/secret.md'), 'secret');
  await writeFile(path.join(folder, 'sub/a.md'), 'text');
  await symlink('sub/a.md', path.join(folder, 'in.md'));
  await symlink('../secret.md', path.join(folder, 'out.md'));
  await symlink('..', path.join(folder, 'up'));
  await symlink('loop.md', path.join(folder, 'loop.md'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
});

test.each(['sub/a.md', 'sub\\a.md', './sub/../sub/a.md', 'in.md', 'up/book/sub/a.md'])(
  '%s is found',
  async (name) => {
    expect(await findInside(folder, name)).toEqual({ absolute: path.join(folder, 'sub/a.md'), size: 4 });
  },
);

test.each([
  ['../secret.md', 'outside'],
  ['..\\secret.md', 'outside'],
  ['../book-too/secret.md', 'outside'],
  ['/etc/passwd', 'outside'],
  ['sub/../../secret.md', 'outside'],
  ['out.md', 'outside'],
  ['up/secret.md', 'outside'],
  ['up/book-too/secret.md', 'outside'],
  ['a\0.md', 'outside'],
  ['none.md', 'missing'],
  ['..none.md', 'missing'],
  ['sub/a.md/b', 'missing'],
  ['loop.md', 'loop'],
  ['sub', 'not-a-file'],
  ['.', 'outside'],
  ['pipe', 'not-a-file'],
])('%j is not: %s', async (name, obstacle) => {
  expect(await findInside(folder, name)).toEqual({ obstacle });
});

test('whatever the path, what is found is in the folder', async () => {
  const part = fc.constantFrom('..', '.', 'sub', 'a.md', 'up', 'out.md', 'book', 'secret.md', '', 'etc');
  const paths = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/'));
  await fc.assert(
    fc.asyncProperty(paths, async (name) => {
      const found = await findInside(folder, name);
      if ('absolute' in found) expect(found.absolute.startsWith(`${folder}/`)).toBe(true);
    }),
  );
});
