import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createProfile } from '../../../src/pdf/browser/profile.js';
import { startBrowser } from '../../../src/pdf/browser/start.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'octavo-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A program in the place of a browser. */
async function fake(name: string, script: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

const start = (executablePath: string, more: object = {}) =>
  startBrowser({ executablePath, args: [], env: process.env, patience: 3000, ...more });

/** Whether a process that wrote its id to a file is there, and no zombie that nobody has collected. */
async function isThere(pidFile: string): Promise<boolean> {
  const pid = (await readFile(pidFile, 'utf8')).trim();
  const state = spawnSync('ps', ['-o', 'state=', '-p', pid]).stdout.toString().trim();
  return state !== '' && state !== 'Z';
}

test.each([
  ['never answers', 'echo $$ > PID; sleep 1000', 'no answer within 3 seconds'],
  ['never answers, nor do its children', 'sleep 1000 & echo $! > PID; wait', 'no answer'],
  ['ends at once', 'echo $$ > PID; echo no such thing >&2; exit 7', 'it exited with code 7: no such thing'],
  ['is killed', 'echo $$ > PID; kill -9 $$', 'it was killed by SIGKILL'],
  ['prints garbage', 'echo $$ > PID; printf "hello\\0" >&4; sleep 1000', 'is not the protocol of Chromium'],
  ['prints much garbage', 'echo $$ > PID; cat /dev/zero | tr "\\0" x >&4', 'is not the protocol of Chromium'],
  ['prints braces', 'echo $$ > PID; printf "{}\\0{}\\0" >&4; sleep 1000', 'no answer'],
])('a browser that %s is told, and nothing of it is left', async (_, script, reason) => {
  const pid = path.join(folder, 'pid');
  const before = (await readdir(tmpdir())).filter((name) =>
    name.startsWith(`octavo-browser-${process.pid}-`),
  );
  await expect(start(await fake('browser', script.replace('PID', pid)))).rejects.toThrow(reason);
  expect(await isThere(pid)).toBe(false);
  const after = (await readdir(tmpdir())).filter((name) => name.startsWith(`octavo-browser-${process.pid}-`));
  expect(after).toEqual(before);
});

test('a start is interrupted', async () => {
  const stop = new AbortController();
  const pid = path.join(folder, 'pid');
  const started = start(await fake('browser', `echo $$ > ${pid}; sleep 1000`), {
    patience: 60_000,
    signal: stop.signal,
  });
  setTimeout(() => {
    stop.abort();
  }, 200);
  await expect(started).rejects.toThrow('aborted');
  expect(await isThere(pid)).toBe(false);
});

test('folders of browsers whose runs were killed are removed, and no others', async () => {
  const parent = path.join(folder, 'tmp');
  // No process has this id: it is above the largest one that Linux gives.
  const stale = 'octavo-browser-4999999-abc';
  const used = `octavo-browser-${process.ppid}-abc`;
  for (const name of [stale, used, 'octavo-browser', 'else'])
    await mkdir(path.join(parent, name), { recursive: true });
  const profile = await createProfile(parent);
  expect((await readdir(parent)).sort()).toEqual(
    ['else', 'octavo-browser', path.basename(profile.folder), used].sort(),
  );
  await profile.remove();
  expect(await readdir(parent)).not.toContain(path.basename(profile.folder));
});

test('a temporary folder that cannot be written to is told', async () => {
  await expect(createProfile(path.join(folder, 'missing'))).rejects.toThrow(
    /cannot write to the temporary folder .*ENOENT/,
  );
});
