import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { temporaryFolder } from '../book-folder.js';
import { install, type Installed } from '../cli/octavo.js';

const kills = Number(process.env['KILLS'] ?? 15);
const names = ['octavo-manual.epub', 'octavo-manual.pdf'];

let installed: Installed;
beforeAll(async () => {
  installed = await install();
});
afterAll(() => {
  installed.remove();
});

test('a build that is killed at any moment leaves the old books or the new ones, and nothing else after the next', async () => {
  const [out, reference, tmp] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
  const start = (folder: string): ChildProcess =>
    spawn(process.execPath, [installed.cli, 'build', '--config', 'book.yml', '--out', folder], {
      env: { ...process.env, TMPDIR: tmp },
      stdio: 'ignore',
    });
  const contentOf = (folder: string) =>
    Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));

  const begun = Date.now();
  await once(start(reference), 'exit');
  const duration = Date.now() - begun;
  const fresh = await contentOf(reference);
  const old = ['an old EPUB', 'an old PDF'];
  await mkdir(out, { recursive: true });

  for (let nth = 0; nth < kills; nth++) {
    for (const [index, name] of names.entries()) await writeFile(join(out, name), old[index] ?? '');
    const child = start(out);
    const ended = once(child, 'exit');
    // Most of the moments are in the middle, and some at the very end, where files are written.
    await setTimeout((duration * (nth + 0.5)) / kills);
    child.kill('SIGKILL');
    await ended;
    const found = await contentOf(out);
    expect([old, fresh].some((pair) => pair.every((content, index) => content === found[index]))).toBe(true);
  }

  await once(start(out), 'exit');
  expect(await contentOf(out)).toEqual(fresh);
  expect((await readdir(out)).sort()).toEqual(names);
  expect(await readdir(tmp)).toEqual([]);
  const browsers = spawnSync('ps', ['-eo', 'state=,args=']).stdout.toString();
  expect(browsers.split('\n').filter((line) => line.includes(tmp) && !line.startsWith('Z'))).toEqual([]);
}, 900_000);
