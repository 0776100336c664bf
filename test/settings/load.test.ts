import { mkdtemp, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readBook } from '../../src/read/read-book.js';
import { loadConfig } from '../../src/settings/load.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const load = (path = '.') => loadConfig(path, { cwd: folder });
const minimal = 'title: A book\nchapters: [a.md]\n';

describe('finding', () => {
  test('the first of the names counts', async () => {
    await put('book.json', '{"title": "From JSON", "chapters": "*.md"}');
    expect((await load()).settings.title).toBe('From JSON');
    await put('book.yml', minimal);
    expect((await load()).settings.title).toBe('A book');
  });

  test('a folder above is not searched', async () => {
    await put('book.yml', minimal);
    await mkdir(join(folder, 'inner'));
    await expect(load('inner')).rejects.toMatchObject({
      code: 'ERR_CONFIG',
      message: 'There is no configuration in the folder “inner”.',
      hint: expect.stringContaining('book.yml'),
    });
  });

  test('a file of any name is taken when it is named, and its folder is that of the book', async () => {
    await mkdir(join(folder, 'inner'));
    await put('inner/print.yaml', minimal);
    const { folder: found, file } = await load('inner/print.yaml');
    expect(found).toBe(join(folder, 'inner'));
    expect(file.path).toBe('print.yaml');
  });

  test.each([
    ['absent.yml', 'There is no file or folder “absent.yml”.'],
    ['notes.txt', 'notes.txt is no configuration.'],
  ])('%s', async (path, message) => {
    await put('notes.txt', minimal);
    await expect(load(path)).rejects.toMatchObject({ code: 'ERR_CONFIG', message });
  });

  test('a folder, a loop of links and 100 MB are no configuration', async () => {
    await mkdir(join(folder, 'folder.yml'));
    await expect(load('folder.yml')).rejects.toMatchObject({ code: 'ERR_CONFIG' });
    await symlink('loop.yml', join(folder, 'loop.yml'));
    await expect(load('loop.yml')).rejects.toMatchObject({ code: 'ERR_CONFIG' });
    await put('large.yml', minimal);
    await truncate(join(folder, 'large.yml'), 100 * 1024 * 1024);
    await expect(load('large.yml')).rejects.toMatchObject({
      code: 'ERR_CONFIG',
      message: expect.stringContaining('104857600 bytes'),
    });
  });
});

describe('values', () => {
  test('what is not given has its default', async () => {
    await put('book.yml', minimal);
    const { settings } = await load();
    expect(settings).toMatchObject({
      language: 'en',
      out: 'output',
      contentsDepth: 2,
      creators: [],
      remarkPlugins: [],
    });
  });

  test('numbers are text where text is due, digit for digit', async () => {
    await put(
      'book.yml',
      `title: 1984\nedition: 1.10\nisbn: 0306406152\ndate: 2026\nchapters: [a.md]\nseries: {name: S, position: 2}\n`,
    );
    const { settings } = await load();
    expect(settings).toMatchObject({ title: '1984', edition: '1.10', isbn: '9780306406157', date: '2026' });
    expect(settings.series?.position).toBe(2);
  });

  test('words of YAML 1.1 and dates stay as they are', async () => {
    await put('book.yml', `title: no\nsubtitle: 2026-05-31\nrights: 012\nchapters: [a.md]\n`);
    expect((await load()).settings).toMatchObject({ title: 'no', subtitle: '2026-05-31', rights: '012' });
  });

  test.each([
    ['language: DE-at', { language: 'de-AT' }],
    ['isbn: ISBN 978-0-306-40615-7', { isbn: '9780306406157' }],
    ['isbn: 0-8044-2957-X', { isbn: '9780804429573' }],
    ['identifier: urn:isbn:0306406152', { identifier: 'urn:isbn:9780306406157' }],
    ['modified: 2026-05-31T14:00:00.5+02:00', { modified: '2026-05-31T12:00:00Z' }],
    ['modified: 2026-05-31', { modified: '2026-05-31T00:00:00Z' }],
    [
      'creators: [Ada, {name: Eve, role: edt}]',
      {
        creators: [
          { name: 'Ada', role: 'aut' },
          { name: 'Eve', role: 'edt' },
        ],
      },
    ],
    ['print: {trim: [170mm, 24cm]}', { print: { trim: ['170mm', '24cm'] } }],
  ])('%s is brought into its normal form', async (line, expected) => {
    await put('book.yml', `${minimal}${line}\n`);
    expect((await load()).settings).toMatchObject(expected);
  });

  test('keys of objects do not reach the prototype', async () => {
    await put('book.yml', `${minimal}labels:\n  __proto__: polluted\n`);
    await load().catch(() => undefined);
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  test('lists nested 100,000 deep are told, not a stack overflow', async () => {
    await put('book.yml', `title: ${'['.repeat(100_000)}`);
    await expect(load()).rejects.toMatchObject({ code: 'ERR_CONFIG' });
  });
});

describe('places', () => {
  test('a value stands where its key begins', async () => {
    await put(
      'book.yml',
      `title: A book\ncover: c.png\nchapters:\n  - a.md\n  - part: P\n    chapters:\n      - b.md\n      - file: c.md\n`,
    );
    const { place } = await load();
    const line = (...path: (string | number)[]) => place(path)?.start;
    expect(line('cover')).toMatchObject({ line: 2, column: 1 });
    expect(line('chapters', 0)).toMatchObject({ line: 4, column: 5 });
    expect(line('chapters', 1, 'chapters', 1)).toMatchObject({ line: 8, column: 9 });
  });

  test('what is not there stands where it would', async () => {
    await put('book.yml', minimal);
    expect((await load()).place(['chapters', 7, 'file'])?.start).toMatchObject({ line: 2, column: 1 });
  });

  test('aliases are followed', async () => {
    await put('book.yml', `title: A book\nchapters:\n  - &a {file: a.md}\n  - *a\n`);
    expect((await load()).place(['chapters', 1, 'file'])?.start.line).toBe(3);
  });
});

describe('programs', () => {
  test('plug-ins come through', async () => {
    await put(
      'book.config.mjs',
      'const plugin = () => {};\nexport default { title: "A", chapters: "*.md", remarkPlugins: [plugin, [plugin, {}]] };\n',
    );
    const { settings, place } = await load();
    expect(settings.remarkPlugins).toHaveLength(2);
    expect(place(['title'])).toBeUndefined();
  });
});

describe('profiles', () => {
  const text = `${minimal}print: {trim: a4, margins: {top: 1in}}
profiles:
  pocket:
    print: {trim: pocket, margins: {inner: 2in}}
    chapters: [b.md]
  broken:
    print:
      trim: tiny
`;

  test('keys in keys are merged, and lists replaced', async () => {
    await put('book.yml', text);
    const { settings, place } = await loadConfig('.', { cwd: folder, profile: 'pocket' });
    expect(settings.print).toMatchObject({ trim: 'pocket', margins: { top: '1in', inner: '2in' } });
    expect(settings.chapters).toEqual([{ file: 'b.md' }]);
    expect(place(['chapters'])?.start.line).toBe(7);
    expect(place(['title'])?.start.line).toBe(1);
    expect((await load()).settings.print.trim).toBe('a4');
  });

  test('a wrong value is told where the profile has it', async () => {
    await put('book.yml', text);
    await expect(loadConfig('.', { cwd: folder, profile: 'broken' })).rejects.toMatchObject({
      messages: [{ line: 10, reason: expect.stringContaining('tiny') }],
    });
  });

  test.each([
    ['poket', 'Did you mean “pocket”?'],
    ['constructor', 'Its profiles: pocket, broken.'],
    ['__proto__', 'Its profiles: pocket, broken.'],
  ])('there is no profile %s', async (profile, note) => {
    await put('book.yml', text);
    await expect(loadConfig('.', { cwd: folder, profile })).rejects.toMatchObject({
      messages: [{ reason: `The configuration has no profile “${profile}”.`, note }],
    });
  });

  test('the files have the name of the profile, unless it gives them one', async () => {
    await put('book.yml', `${text}  screen: {name: on-screen}\n`);
    await put('a.md', '# A');
    await put('b.md', '# B');
    expect((await readBook(folder, { profile: 'pocket' })).settings.name).toBe('a-book-pocket');
    expect((await readBook(folder, { profile: 'screen' })).settings.name).toBe('on-screen');
  });
});
