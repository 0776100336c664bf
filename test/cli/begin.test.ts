import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
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

const octavo = (cwd: string, ...args: string[]): Promise<Outcome> =>
  run([process.execPath, installed.cli, ...args], { cwd });

describe('init', () => {
  test('writes a book that builds at once, without a message, with its own scripts', async () => {
    const cwd = await temporaryFolder();
    const { code, stdout, stderr } = await octavo(
      cwd,
      'init',
      'demo',
      '--yes',
      '--title',
      'Tea for <Two>',
      '--language',
      'de',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('npm run book');
    expect(stdout).not.toContain('npm install');
    const folder = join(cwd, 'demo');
    expect((await readdir(folder)).sort()).toEqual([
      '.gitignore',
      'book.yml',
      'chapters',
      'cover.svg',
      'node_modules',
      'package.json',
    ]);
    expect(await readFile(join(folder, 'book.yml'), 'utf8')).toMatch(
      /^# yaml-language-server[^]*title: Tea for <Two>[^]*language: de/,
    );
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['book']).toBe('octavo build');
    // The script finds the package that has written the book.
    const built = await run(['npm', 'run', '--silent', 'book', '--', '--strict', '--format', 'json'], {
      cwd: folder,
    });
    const { files, messages } = JSON.parse(built.stdout) as {
      files: { path: string }[];
      messages: unknown[];
    };
    expect({ code: built.code, messages }).toEqual({ code: 0, messages: [] });
    expect(files.map(({ path }) => path.split('.').at(-1))).toEqual(['epub', 'pdf']);
  });

  test('overwrites nothing', async () => {
    const folder = await bookFolder({ 'views.md': '# Views\n' });
    const { code, stderr } = await octavo(folder, 'init', '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain('already contains book.yml');
    expect((await readdir(folder)).sort()).toEqual(['book.yml', 'views.md']);
  });

  test('leaves a package.json as it is', async () => {
    const folder = await bookFolder({ 'project/package.json': '{"name": "mine"}' });
    const { code, stdout } = await octavo(folder, 'init', 'project', '--yes');
    expect(code).toBe(0);
    expect(stdout).toContain('already exists and was not changed');
    expect(await readFile(join(folder, 'project/package.json'), 'utf8')).toBe('{"name": "mine"}');
  });

  test('--from tells what is understood and what is not, and the book builds', async () => {
    const folder = await bookFolder({
      'tea/book.toml': '[book]\ntitle = "Tea"\n',
      'tea/src/SUMMARY.md': '# Summary\n\n- [One](one.md)\n- [Two](two.md)\n',
      'tea/src/one.md':
        '# One\n\nA line{#x} and {{#include part.txt}}.\n\n!!! note\n    A.\n\n[gone](gone.md), [part](part.txt)\n',
      'tea/src/two.md': '# Two\n\nText^[and a note].\n\n![gone](gone.png)\n',
      'tea/src/part.txt': 'a part\n',
    });
    const { code, stdout } = await octavo(folder, 'init', '--from', 'tea');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Found mdBook (book.toml, src/SUMMARY.md): “Tea”, 2 chapters in 2 files, language en.',
    );
    expect(stdout).toMatch(/included files +\{\{#include part\.txt\}\} +1× +in 1 file +first src\/one\.md:3/);
    expect(stdout).toMatch(
      /src\/one\.md:5 +“!!! note” is not understood and is printed as typed \(callouts, MkDocs\)/,
    );
    expect(stdout).toMatch(/src\/two\.md:5 +The image “src\/gone\.png” does not exist/);
    const again = await octavo(folder, 'init', '--from', 'tea');
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(await octavo(folder, 'build', 'epub', '-c', 'tea')).toMatchObject({ code: 0 });
  });
});

describe('check', () => {
  const files = {
    'a.md': '# A\n\n[x](b.md)\n\n::: tip Title\nH~2~O\n:::\n\n!!! note\n    B\n',
    'book.yml': 'title: T\nchapters: a.md\n',
  };

  test('tells what a build tells, from the folder of the book and from one in it', async () => {
    const folder = await bookFolder({ ...files, 'inner/x.txt': '' });
    const { code, stdout, stderr } = await octavo(folder, 'check');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'a.md:3:1  error  The link to “b.md” leads to no chapter of the book.  link-has-target',
    );
    expect(stderr).toContain('a.md:9:1  warning  “!!! note” is not understood');
    expect((await octavo(join(folder, 'inner'), 'check')).stderr).toContain(`../a.md:3:1`);
    expect(await readdir(folder)).not.toContain('output');
  });

  test('as SARIF, JSON and annotations', async () => {
    const folder = await bookFolder(files);
    const sarif = JSON.parse((await octavo(folder, 'check', '--format', 'sarif')).stdout) as {
      version: string;
      runs: [{ results: { ruleId: string; level: string; locations: { physicalLocation: unknown }[] }[] }];
    };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: 'link-has-target',
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'a.md' }, region: { startLine: 3, startColumn: 1 } } },
      ],
    });
    const json = JSON.parse((await octavo(folder, 'check', '--format', 'json')).stdout) as {
      messages: { line: number }[];
    };
    expect(json.messages.map(({ line }) => line)).toEqual([3, 9]);
    const { stdout } = await octavo(folder, 'check', '--format', 'github');
    expect(stdout).toContain(
      '::error file=a.md,line=3,col=1,endLine=3,endColumn=10,title=link-has-target::The link to “b.md”',
    );
  });

  test('--fix shows what it changes, and changes it when it is told to', async () => {
    const folder = await bookFolder(files);
    const shown = await octavo(folder, 'check', '--fix');
    expect(shown.stdout).toContain('-::: tip Title\n-H~2~O\n+:::tip[Title]\n+H<sub>2</sub>O\n');
    expect(shown.stdout).toContain('Nothing was changed.');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(files['a.md']);
    await octavo(folder, 'check', '--fix', '--yes');
    const fixed = await readFile(join(folder, 'a.md'), 'utf8');
    expect(fixed).toContain(':::tip[Title]\nH<sub>2</sub>O\n:::\n');
    expect(fixed).toContain('!!! note');
    expect((await octavo(folder, 'check', '--fix', '--yes')).stdout).toBe('There is nothing to fix.\n');
  });

  test('--fix saves files of Windows as UTF-8', async () => {
    const folder = await bookFolder({ 'a.md': Buffer.from('# Caf\xe9\n\nIt\x92s good.\n', 'latin1') });
    await octavo(folder, 'check', '--fix', '--yes');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('# Café\n\nIt’s good.\n');
  });
});

test('explain tells of one rule, of all, and of one that is misspelt', async () => {
  const cwd = await temporaryFolder();
  expect((await octavo(cwd, 'explain', 'link-has-target')).stdout).toMatch(
    /^link-has-target: [^]*This is an error:[^]*link-has-target: warning/,
  );
  expect((await octavo(cwd, 'explain')).stdout).toMatch(/syntax-is-known +warning/);
  const { code, stderr } = await octavo(cwd, 'explain', 'link-has-targte');
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean “link-has-target”?');
});

test('a new book has two books after its scripts have run, with nothing but the package beside it', async () => {
  const cwd = await temporaryFolder();
  await octavo(cwd, 'init', 'demo', '--yes');
  const bin = await temporaryFolder();
  await writeFile(join(bin, 'octavo'), `#!/bin/sh\nexec "${process.execPath}" "${installed.cli}" "$@"\n`, {
    mode: 0o755,
  });
  const env = { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter) };
  await promisify(execFile)('npm', ['run', 'book'], { cwd: join(cwd, 'demo'), env });
  expect((await readdir(join(cwd, 'demo', 'output'))).sort()).toEqual(['demo.epub', 'demo.pdf']);
}, 120_000);

test('theme eject writes a theme that a book can use, and never overwrites one', async () => {
  const cwd = await bookFolder({
    'book.yml': 'title: A\nchapters: [a.md]\ntheme: mine\n',
    'a.md': '# A\n\nText.\n',
  });
  const written = await octavo(cwd, 'theme', 'eject', 'pocket', 'mine');
  expect(written).toMatchObject({ code: 0, stderr: '' });
  expect(written.stdout).toContain('theme: mine');
  expect((await octavo(cwd, 'build', 'epub')).code).toBe(0);
  const again = await octavo(cwd, 'theme', 'eject', 'pocket', 'mine');
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('octavo theme eject pocket <folder>');
  expect((await octavo(cwd, 'theme', 'eject', 'poket')).stderr).toContain('default, modern, pocket');
});
