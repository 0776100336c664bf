import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type Cache, folderCache, keyOf } from '../../src/files/cache.js';
import { openCache } from '../../src/files/open-cache.js';
import { temporaryFolder } from '../book-folder.js';

const bytes = (text: string) => Buffer.from(text);
const read = async (cache: Cache, key: string) => {
  const found = await cache.read(key);
  return found && Buffer.from(found).toString();
};
const filesIn = async (folder: string) => {
  const names = await readdir(folder, { recursive: true });
  const places = names.map((name) => path.join(folder, name));
  const kinds = await Promise.all(places.map(async (place) => (await stat(place)).isFile()));
  return places.filter((_, index) => kinds[index]).sort();
};

test('a result is found under its key by every cache of the folder', async () => {
  const folder = await temporaryFolder();
  const cache = folderCache(folder, 'v1', 1e6);
  expect(await read(cache, 'a')).toBeUndefined();
  await cache.write('a', bytes('result'));
  await cache.write('empty', bytes(''));
  expect(await read(cache, 'a')).toBe('result');
  expect(await read(folderCache(folder, 'v1', 1e6), 'a')).toBe('result');
  expect(await read(cache, 'empty')).toBe('');
  expect(await read(cache, 'b')).toBeUndefined();
});

test('another program does not find it', async () => {
  const folder = await temporaryFolder();
  await folderCache(folder, 'v1', 1e6).write('a', bytes('result'));
  expect(await read(folderCache(folder, 'v2', 1e6), 'a')).toBeUndefined();
});

test('parts of a key are told apart', () => {
  const keys = [keyOf('ab', 'c'), keyOf('a', 'bc'), keyOf('abc'), keyOf('abc', ''), keyOf('1:a', '')];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf('é')).toBe(keyOf(bytes('é')));
});

test('a damaged result is missing, and can be written again', async () => {
  const folder = await temporaryFolder();
  const cache = folderCache(folder, 'v1', 1e6);
  await cache.write('a', bytes('a result'));
  const [file = ''] = await filesIn(folder);
  const whole = await readFile(file);
  for (const damaged of [
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 5),
    bytes(''),
    Buffer.concat([whole, bytes('x')]),
  ]) {
    await writeFile(file, damaged);
    expect(await read(cache, 'a')).toBeUndefined();
  }
  await cache.write('a', bytes('a result'));
  expect(await read(cache, 'a')).toBe('a result');
});

test('a cache that cannot be written is empty', async () => {
  const file = path.join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  const cache = folderCache(file, 'v1', 1e6);
  await cache.write('a', bytes('result'));
  expect(await read(cache, 'a')).toBeUndefined();
  await cache.trim();
});

test('what was not used for the longest time is deleted first', async () => {
  const folder = await temporaryFolder();
  const cache = folderCache(folder, 'v1', 250);
  for (const key of ['a', 'b', 'c']) {
    await cache.write(key, Buffer.alloc(60, key));
    for (const file of await filesIn(folder)) {
      const { mtimeMs } = await stat(file);
      await utimes(file, mtimeMs / 1000 - 100, mtimeMs / 1000 - 100);
    }
  }
  expect(await cache.read('a')).toBeDefined();
  await cache.trim();
  expect(
    await Promise.all(['a', 'b', 'c'].map(async (key) => (await cache.read(key)) !== undefined)),
  ).toEqual([true, false, true]);
});

test('twenty writers at once leave whole results and no other files', async () => {
  const folder = await temporaryFolder();
  const caches = Array.from({ length: 20 }, () => folderCache(folder, 'v1', 1e6));
  await Promise.all(caches.map((cache) => cache.write('a', Buffer.alloc(1e5, 'x'))));
  expect((await filesIn(folder)).length).toBe(1);
  expect(await read(caches[0] as Cache, 'a')).toBe('x'.repeat(1e5));
});

test('Octavo that runs from its sources has no cache', async () => {
  expect(await openCache()).toBeUndefined();
});
