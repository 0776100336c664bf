import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import type { ParsedBook, Target } from '../../src/model/book.js';
import { build } from '../../src/build.js';
import { modifiedOf } from '../../src/metadata/modified.js';
import { outputName } from '../../src/metadata/output-name.js';
import type { Settings } from '../../src/settings/schema.js';
import { createBook } from '../../src/read/create-book.js';
import { temporaryFolder } from '../book-folder.js';

const book = async (dates: { date?: string; modified?: string } = {}, folder?: string): Promise<ParsedBook> =>
  createBook({
    title: 'A Book',
    chapters: [{ tree: { type: 'root', children: [] } }],
    folder: folder ?? (await temporaryFolder()),
    ...dates,
  });

test('the first that is there counts: modified, SOURCE_DATE_EPOCH, date', async () => {
  const environment = { SOURCE_DATE_EPOCH: '1000000000' };
  const both = { date: '2020-02', modified: '2021-01-01T10:00:00+02:00' };
  expect(await modifiedOf(await book(both), environment)).toBe('2021-01-01T08:00:00Z');
  expect(await modifiedOf(await book({ date: '2020-02' }), environment)).toBe('2001-09-09T01:46:40Z');
  expect(await modifiedOf(await book({ date: '2020-02' }), {})).toBe('2020-02-01T00:00:00Z');
});

test('without any, it is the last commit, or else a fixed moment', async () => {
  const folder = await temporaryFolder();
  expect(await modifiedOf(await book({}, folder), {})).toBe('1980-01-01T00:00:00Z');
  const env = {
    ...process.env,
    GIT_COMMITTER_DATE: '2022-03-04T05:06:07Z',
    GIT_AUTHOR_DATE: '2022-03-04T05:06:07Z',
  };
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      env,
    });
  await git('init', '-q');
  await git('commit', '-q', '--allow-empty', '-m', 'nothing of the folder');
  expect(await modifiedOf(await book({}, folder), {})).toBe('1980-01-01T00:00:00Z');
  await promisify(execFile)('touch', ['a.md'], { cwd: folder });
  await git('add', '.');
  await git('commit', '-q', '-m', 'a chapter');
  expect(await modifiedOf(await book({}, folder), {})).toBe('2022-03-04T05:06:07Z');
});

test.each(['yesterday', '-1', '1e3', '99999999999999999'])(
  'SOURCE_DATE_EPOCH=%s is refused',
  async (SOURCE_DATE_EPOCH) => {
    await expect(modifiedOf(await book(), { SOURCE_DATE_EPOCH })).rejects.toMatchObject({
      code: 'ERR_USAGE',
    });
  },
);

test('a book is called after its title, as far as files can be', () => {
  const called = (title: string) => outputName({ settings: { title } as Settings });
  expect(called('Flask, Explored')).toBe('flask-explored');
  expect(called('letters '.repeat(400)).length).toBeLessThan(100);
  expect(called('l'.repeat(3000)).length).toBeLessThan(100);
  expect(called('Con')).toBe('con-book');
  expect(called('Contents')).toBe('contents');
  expect(called('本')).toBe('book');
});

test('a wrong SOURCE_DATE_EPOCH is an error before anything is rendered, unless it has no effect', async () => {
  const target: Target = { name: 'epub', render: () => Promise.reject(new Error('rendered')) };
  process.env['SOURCE_DATE_EPOCH'] = 'today';
  try {
    await expect(build(await book(), { targets: [target] })).rejects.toThrow('SOURCE_DATE_EPOCH');
    const dated = await book({ modified: '2026-01-01T00:00:00Z' });
    await expect(build(dated, { targets: [target] })).rejects.toThrow('rendered');
  } finally {
    delete process.env['SOURCE_DATE_EPOCH'];
  }
});
