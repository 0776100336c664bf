import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { removeIfBroken, unpackBundled } from '../../../src/pdf/browser/bundled.js';
import { cacheFolder } from '../../../src/files/cache-folder.js';
import { oneSystemFont } from '../../../src/pdf/browser/fontconfig.js';
import { hasLibraries } from '../../../src/pdf/browser/libraries.js';
import { untar } from '../../../src/pdf/browser/untar.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'octavo-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A tar archive of these files, as far as a reader looks at it. */
function tar(files: Record<string, string>, type = '0'): Buffer {
  const blocks = Object.entries(files).map(([name, content]) => {
    const block = Buffer.alloc(512 + Math.ceil(content.length / 512) * 512);
    block.write(name, 0);
    block.write(content.length.toString(8).padStart(11, '0'), 124);
    block.write(type, 156);
    block.write(content, 512);
    return block;
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

test('an archive gives its files, and none outside of it', () => {
  const names = (archive: Buffer) => Array.from(untar(archive), ({ path: name }) => name);
  const [file] = untar(tar({ 'lib/a.so': 'machine code' }));
  expect(Buffer.from(file?.bytes ?? []).toString()).toBe('machine code');
  expect(names(tar({ 'lib/a': 'x'.repeat(513), 'lib/b': 'y' }))).toEqual(['lib/a', 'lib/b']);
  expect(names(tar({ '../a': 'x', '/etc/b': 'y', 'lib/../../c': 'z' }))).toEqual([]);
  expect(names(tar({ link: '' }, '2'))).toEqual([]);
});

describe('unpacking', () => {
  let source: string;
  let cache: string;
  beforeAll(async () => {
    source = path.join(folder, 'package');
    cache = path.join(folder, 'cache');
    await mkdir(path.join(source, 'bin'), { recursive: true });
    await mkdir(cache, { mode: 0o700 });
    await writeFile(path.join(source, 'package.json'), '{"version": "1.2.3"}');
    await writeFile(path.join(source, 'bin', 'chromium.br'), brotliCompressSync('#!/bin/true'));
    await writeFile(
      path.join(source, 'bin', 'al2023.tar.br'),
      brotliCompressSync(tar({ 'lib/libnss3.so': 'nss' })),
    );
  });

  test('gives a program that only the user can run, with its libraries, under the name of its version', async () => {
    const { executablePath, libraries } = await unpackBundled(source, cache);
    expect(await readFile(executablePath, 'utf8')).toBe('#!/bin/true');
    expect((await stat(executablePath)).mode & 0o777).toBe(0o700);
    expect(await readFile(path.join(libraries, 'libnss3.so'), 'utf8')).toBe('nss');
    expect(executablePath).toContain('chromium-1.2.3-');
  });

  test('is done once, also by several at the same time', async () => {
    const { executablePath } = await unpackBundled(source, cache);
    const before = await stat(executablePath);
    await unpackBundled(source, cache);
    expect((await stat(executablePath)).ino).toBe(before.ino);
    await rm(path.dirname(executablePath), { recursive: true });
    await Promise.all([1, 2, 3].map(() => unpackBundled(source, cache)));
    expect(await readdir(cache)).toHaveLength(1);
  });

  test('is done again where something else lies there', async () => {
    const { executablePath } = await unpackBundled(source, cache);
    await writeFile(executablePath, 'half');
    await unpackBundled(source, cache);
    expect(await readFile(executablePath, 'utf8')).toBe('#!/bin/true');
    await chmod(executablePath, 0o777);
    await unpackBundled(source, cache);
    expect((await stat(executablePath)).mode & 0o777).toBe(0o700);
    await rm(executablePath);
    await symlink('/bin/sh', executablePath);
    await unpackBundled(source, cache);
    expect(await readFile(executablePath, 'utf8')).toBe('#!/bin/true');
  });

  test('is done again where a copy in the cache is broken, if only in its bytes', async () => {
    const { executablePath, folder: copy } = await unpackBundled(source, cache);
    await removeIfBroken(copy);
    await writeFile(executablePath, '#!/bin/evil');
    // The manifest has its size and time: only the digest differs.
    const manifest = path.join(copy, 'manifest.json');
    const entries = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, { changed: number }>;
    const { mtimeMs } = await stat(executablePath);
    Object.assign(entries['headless-shell'] ?? {}, { changed: mtimeMs });
    await writeFile(manifest, JSON.stringify(entries));
    expect(await unpackBundled(source, cache)).toMatchObject({ executablePath });
    expect(await readFile(executablePath, 'utf8')).toBe('#!/bin/evil');
    await removeIfBroken(copy);
    expect(await readdir(cache)).toEqual([]);
    await unpackBundled(source, cache);
    expect(await readFile(executablePath, 'utf8')).toBe('#!/bin/true');
  });

  test('removes what a run that was killed has left', async () => {
    const { folder: copy } = await unpackBundled(source, cache);
    // No process has this id: it is above the largest one that Linux gives.
    await mkdir(`${copy}.4999999.aB3dEf`);
    await mkdir(`${copy}.${process.ppid}.aB3dEf`);
    await unpackBundled(source, cache);
    expect((await readdir(cache)).sort()).toEqual(
      [path.basename(copy), `${path.basename(copy)}.${process.ppid}.aB3dEf`].sort(),
    );
  });
});

describe('the cache folder', () => {
  test('is the one of XDG, then the one in the home, then one of the user’s own in the temporary folder', async () => {
    const xdg = path.join(folder, 'xdg');
    const home = path.join(folder, 'home');
    const temporary = path.join(folder, 'tmp');
    await mkdir(temporary);
    await writeFile(path.join(folder, 'file'), '');
    const unusable = path.join(folder, 'file', 'home');
    expect(await cacheFolder({ XDG_CACHE_HOME: xdg, HOME: home })).toBe(path.join(xdg, 'octavo'));
    expect(await cacheFolder({ XDG_CACHE_HOME: 'relative', HOME: home })).toBe(
      path.join(home, '.cache', 'octavo'),
    );
    expect(await cacheFolder({ HOME: unusable, TMPDIR: temporary })).toMatch(/\/tmp\/octavo-\d+$/);
  });

  test('is never one that others can write to, nor a link', async () => {
    const xdg = path.join(folder, 'shared');
    const home = path.join(folder, 'home');
    await mkdir(path.join(xdg, 'octavo'), { recursive: true });
    await chmod(path.join(xdg, 'octavo'), 0o777);
    expect(await cacheFolder({ XDG_CACHE_HOME: xdg, HOME: home })).toContain(home);
    await rm(path.join(xdg, 'octavo'), { recursive: true });
    await symlink(home, path.join(xdg, 'octavo'));
    expect(await cacheFolder({ XDG_CACHE_HOME: xdg, HOME: home })).toContain(home);
  });
});

test('libraries are missed where the linker does not know all of them', async () => {
  const file = path.join(folder, 'ld.so.cache');
  await writeFile(file, 'libnss3.so\0libnssutil3.so\0libnspr4.so\0libexpat.so.1\0');
  expect(await hasLibraries(file)).toBe(true);
  await writeFile(file, 'libnssutil3.so\0libnspr4.so\0libexpat.so.1\0');
  expect(await hasLibraries(file)).toBe(false);
  expect(await hasLibraries(path.join(folder, 'none'))).toBe(false);
});

test('fontconfig is given one font, in a folder of its own', async () => {
  const file = await oneSystemFont(path.join(folder, 'a & b'));
  const content = await readFile(file, 'utf8');
  expect(content).toContain('a &amp; b/fontconfig/fonts</dir>');
  expect(content.match(/<dir/g)).toHaveLength(1);
  expect(await readdir(path.join(path.dirname(file), 'fonts'))).toEqual(['LiberationSans-Regular.ttf']);
});
