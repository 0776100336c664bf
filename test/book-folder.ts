import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A temporary folder that goes away after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'octavo-test-')));
  folders.push(folder);
  return folder;
}

/** Writes files into a temporary folder; without a `book.yml` among them, a plain one for all of `*.md`. */
export async function bookFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries({ 'book.yml': plainConfig, ...files })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** A copy of a fixture folder, with a plain `book.yml` where it has no configuration. */
export async function fixtureBook(fixture: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp(fixture, folder, { recursive: true });
  const names = await readdir(folder);
  if (!names.some((name) => name.startsWith('book.')))
    await writeFile(path.join(folder, 'book.yml'), plainConfig);
  return folder;
}

const plainConfig = 'title: A Book\nchapters: "*.md"\n';
