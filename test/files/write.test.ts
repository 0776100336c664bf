import { spawnSync } from 'node:child_process';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ParsedBook, RenderedFile } from '../../src/model/book.js';
import { sourceFile } from '../../src/diagnostics/report.js';
import { checkConfig } from '../../src/settings/check.js';
import { prepareFolder, write as writeFiles } from '../../src/files/write.js';
import { sourcesOf } from '../../src/model/sources.js';

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octavo-write-'));
  out = join(folder, 'output');
});
afterEach(() => rm(folder, { recursive: true }));

const bookOf = (config: object = {}): ParsedBook => ({
  settings: checkConfig({ title: 'A book', chapters: ['a.md'], ...config }),
  folder,
  chapters: [],
  resources: new Map(),
  referenced: {},
  moreFiles: [],
  traits: {},
  file: sourceFile('book.yml'),
});
const fileOf = (path: string, text = 'new'): RenderedFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
const write = (files: RenderedFile[], into: string, book: ParsedBook) =>
  writeFiles(files, into, sourcesOf(book));
const textOf = (name: string) => readFile(join(out, name), 'utf8');

describe('the files', () => {
  test('are in a new folder, and nothing else does', async () => {
    await write([fileOf('a.epub', 'one'), fileOf('inner/b.pdf', 'two')], out, bookOf());
    expect(await textOf('a.epub')).toBe('one');
    expect(await textOf('inner/b.pdf')).toBe('two');
    expect(await readdir(out)).toEqual(['a.epub', 'inner']);
  });

  test('replace the old ones', async () => {
    await write([fileOf('a.epub', 'old')], out, bookOf());
    await write([fileOf('a.epub')], out, bookOf());
    expect(await textOf('a.epub')).toBe('new');
  });

  test('of a failed build are none, and no folder is made for them', async () => {
    await write([], out, bookOf());
    expect(await readdir(folder)).toEqual([]);
  });

  test('of two builds at once do not get mixed', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(100_000));
    await Promise.all(texts.map((text) => write([fileOf('a.epub', text)], out, bookOf())));
    expect(texts).toContain(await textOf('a.epub'));
    expect(await readdir(out)).toEqual(['a.epub']);
  });
});

describe('the old files stay when', () => {
  const oldStays = async (files: RenderedFile[], expected: object, book = bookOf()) => {
    await expect(write(files, out, book)).rejects.toMatchObject({ code: 'ERR_WRITE', ...expected });
    expect(await textOf('a.epub')).toBe('old');
    expect((await readdir(out)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  };
  beforeEach(async () => {
    await mkdir(out);
    await writeFile(join(out, 'a.epub'), 'old');
  });

  test('a folder has the name of one', async () => {
    await mkdir(join(out, 'a.pdf'));
    await oldStays([fileOf('a.epub'), fileOf('a.pdf')], { message: expect.stringContaining('is a folder') });
  });

  test('one would stand elsewhere', () =>
    oldStays([fileOf('a.epub'), fileOf('../b.pdf')], { message: expect.stringContaining('outside') }));

  test('two have one name', () =>
    oldStays([fileOf('a.epub'), fileOf('a.epub')], { message: expect.stringContaining('Two targets') }));

  test('a name is longer than the disk takes', () =>
    oldStays([fileOf('a.epub'), fileOf(`${'b'.repeat(300)}.pdf`)], {
      message: expect.stringContaining('ENAMETOOLONG'),
      hint: expect.any(String),
    }));

  test('one cannot be written to the end', () => {
    const broken = { path: 'b.pdf', bytes: Object.create(Uint8Array.prototype) as Uint8Array };
    return oldStays([fileOf('a.epub'), broken], {});
  });

  test.each(['configuration', 'cover', 'link to the cover'])('one is a source: the %s', async (what) => {
    await writeFile(join(folder, 'cover.png'), 'picture');
    if (what === 'link to the cover') await symlink('../cover.png', join(out, 'b.png'));
    if (what === 'cover') await link(join(folder, 'cover.png'), join(out, 'b.png'));
    const book = bookOf({ cover: 'cover.png' });
    if (what === 'configuration') {
      await writeFile(join(out, 'b.png'), '');
      book.file.path = 'output/b.png';
    }
    await oldStays(
      [fileOf('a.epub'), fileOf('b.png')],
      { message: expect.stringContaining('is a source of the book') },
      book,
    );
  });
});

describe('a folder that cannot be written to', () => {
  test('is told when a file is there', async () => {
    await writeFile(out, '');
    await expect(prepareFolder(out)).rejects.toMatchObject({
      code: 'ERR_WRITE',
      hint: expect.stringContaining('There is a file'),
    });
    await expect(write([fileOf('a.epub')], out, bookOf())).rejects.toMatchObject({ code: 'ERR_WRITE' });
  });

  // Root may write anywhere.
  (process.getuid?.() === 0 ? test.skip : test)('is told when it is read-only', async () => {
    await mkdir(out);
    await chmod(out, 0o500);
    await expect(prepareFolder(out)).rejects.toMatchObject({
      code: 'ERR_WRITE',
      hint: expect.stringContaining('permissions'),
    });
  });
});

describe('temporary files', () => {
  const deadProcess = () => spawnSync(process.execPath, ['--version']).pid;
  const put = async (name: string) => {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, name), '');
  };

  test('of a killed build are removed, and those of a running one are not', async () => {
    const running = `.octavo-${process.pid}-0000-1.tmp`;
    await put(`.octavo-${deadProcess()}-0000-1.tmp`);
    await put(running);
    await put('mine.tmp');
    await write([fileOf('a.epub')], out, bookOf());
    expect((await readdir(out)).sort()).toEqual([running, 'a.epub', 'mine.tmp'].sort());
  });

  test('of yesterday are removed, whoever has the process id today', async () => {
    const name = `.octavo-${process.pid}-0000-1.tmp`;
    await put(name);
    const before = new Date(Date.now() - 48 * 60 * 60 * 1000);
    await utimes(join(out, name), before, before);
    await prepareFolder(out);
    expect(await readdir(out)).toEqual([]);
  });
});
