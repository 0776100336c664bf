import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bookFolder, temporaryFolder } from '../book-folder.js';
import { install, type Installed, type Outcome, run } from './octavo.js';

let installed: Installed;
beforeAll(async () => {
  installed = await install();
});
afterAll(() => {
  installed.remove();
});

const octavo = (cwd: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  run([process.execPath, installed.cli, ...args], { cwd, env });

/** A book whose configuration names a program that leaves a trace, and what it says beside. */
async function hostile(settings: string): Promise<string> {
  const parent = await bookFolder({
    'book/book.yml': `title: A\nchapters: "*.md"\n${settings}\n`,
    'book/a.md': '# A\n\nText.\n',
    'book/evil.sh': '#!/bin/sh\ntouch ran\nsleep 1\n',
  });
  const folder = join(parent, 'book');
  await chmod(join(folder, 'evil.sh'), 0o755);
  return folder;
}

describe('the configuration of a stranger', () => {
  test.each([
    ['a browser', 'browser: {executablePath: ./evil.sh}', 'browser.executablePath', 3],
    ['a browser without its sandbox', 'browser: {sandbox: false}', 'browser.sandbox', 3],
    ['a folder beside the book', 'out: ../elsewhere', 'out', 3],
    ['a folder anywhere', 'out: /tmp/octavo-elsewhere', 'out', 3],
    ['a folder outside by a link', 'out: link', 'out', 3],
    ['a folder outside by a link that leads nowhere yet', 'out: gone/books', 'out', 3],
  ])('may not name %s', async (_, settings, key, line) => {
    const folder = await hostile(settings);
    await symlink(await temporaryFolder(), join(folder, 'link'));
    await symlink('/tmp/octavo-not-there', join(folder, 'gone'));
    for (const command of [['build', 'epub'], ['doctor']]) {
      const { code, stderr } = await octavo(folder, command);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`book.yml:${line}:1`),
      });
      expect(stderr).toContain(`\`${key}\``);
      expect(stderr).toContain('`--trust`');
    }
    expect(await readdir(folder)).not.toContain('ran');
    for (const place of ['../elsewhere', '/tmp/octavo-elsewhere', '/tmp/octavo-not-there'])
      expect(existsSync(join(folder, place))).toBe(false);
  });

  test('is trusted where the user says so', async () => {
    const folder = await hostile('out: ../elsewhere');
    expect(await octavo(folder, ['build', 'epub', '--trust'])).toMatchObject({ code: 0 });
    const config = await temporaryFolder();
    await mkdir(join(config, 'octavo'));
    await writeFile(join(config, 'octavo/settings.yml'), `trust: [${folder}]\n`);
    expect(await octavo(folder, ['build', 'epub'], { XDG_CONFIG_HOME: config })).toMatchObject({ code: 0 });
  });

  test('may name folders of its own, and the user any folder', async () => {
    const folder = await hostile('out: build/books');
    expect(await octavo(folder, ['build', 'epub'])).toMatchObject({ code: 0 });
    expect(await octavo(folder, ['build', 'epub', '--out', '../beside'])).toMatchObject({ code: 0 });
  });
});

test('the settings of the user name the browser, and must be right', async () => {
  const folder = await hostile('');
  const config = await temporaryFolder();
  await mkdir(join(config, 'octavo'));
  const settings = join(config, 'octavo/settings.yml');
  await writeFile(settings, `browser: {executablePath: ${process.execPath}}\n`);
  const env = { XDG_CONFIG_HOME: config };
  expect((await octavo(folder, ['doctor'], env)).stdout).toContain(`\nbrowser  ${process.execPath} (`);
  // The command line wins.
  const { stdout } = await octavo(folder, ['doctor', '--browser', '/bin/sh'], env);
  expect(stdout).toContain('\nbrowser  /bin/sh (');
  await writeFile(settings, 'browsers: 1\n');
  expect(await octavo(folder, ['doctor'], env)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('octavo/settings.yml'),
  });
});

test('a configuration that is a program is told once for each folder', async () => {
  const folder = await bookFolder({
    'book.config.mjs': 'export default { title: "A", chapters: "*.md" };\n',
    'a.md': '# A\n\nText.\n',
  });
  const env = { XDG_CACHE_HOME: await temporaryFolder() };
  const build = ['build', 'epub', '--config', 'book.config.mjs'];
  const told = 'book.config.mjs is a program.';
  expect((await octavo(folder, build, env)).stderr).toContain(told);
  expect((await octavo(folder, build, env)).stderr).not.toContain(told);
});

test('root is told that there is no sandbox, and nobody else', async () => {
  const folder = await hostile('');
  const notice = 'without its sandbox because you are root';
  const { code, stderr } = await octavo(folder, ['build', 'pdf']);
  expect({ code, isTold: stderr.includes(notice) }).toEqual({ code: 0, isTold: process.getuid?.() === 0 });
  expect((await octavo(folder, ['build', 'epub'])).stderr).not.toContain(notice);
});
