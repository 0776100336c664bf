import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type DialectName, dialectsFor } from '../../src/dialects/dialects.js';
import { withIncludes } from '../../src/dialects/includes.js';
import { bookFolder, temporaryFolder } from '../book-folder.js';

/** The text of `src/a.md` with what it includes, and what is reported. */
async function included(
  text: string,
  files: Record<string, string>,
  dialect: DialectName = 'mdbook',
  folder?: string,
): Promise<{ text: string; told: string[] }> {
  const told: string[] = [];
  const whole = await withIncludes(
    { text, pieces: [{ at: 0, original: { path: 'src/a.md', text }, from: 0, isCopy: true }] },
    dialectsFor([dialect]).flatMap(({ includes = [] }) => includes),
    {
      folder: folder ?? (await bookFolder(files)),
      mostMegabytes: 16,
      tell: (_, offset, reason) => told.push(`${offset}: ${reason}`),
    },
  );
  return { text: whole.text, told };
}

const lines =
  'one\n// ANCHOR: part\ntwo\n// ANCHOR: inner\nthree\n// ANCHOR_END: inner\n// ANCHOR_END: part\nfour\n';

describe('parts of a file', () => {
  test.each([
    ['{{#include b.rs}}', 'one\ntwo\nthree\nfour'],
    ['{{#include b.rs:part}}', 'two\nthree'],
    ['{{#rustdoc_include b.rs:inner}}', 'three'],
    ['{{#include b.rs:3}}', 'two'],
    ['{{#include b.rs:3:5}}', 'two\nthree'],
    ['{{#include b.rs:5:}}', 'three\nfour'],
    ['{{#include b.rs::3}}', 'one\ntwo'],
    [String.raw`\{{#include b.rs}}`, String.raw`\{{#include b.rs}}`],
  ])('%s', async (written, text) => {
    expect(await included(written, { 'src/b.rs': lines })).toEqual({ text, told: [] });
  });
});

test('files include others, from their own folders', async () => {
  const files = { 'src/in/b.md': 'B {{#include c.md}}\n', 'src/in/c.md': 'C\n' };
  expect(await included('A {{#include in/b.md}} D', files)).toEqual({ text: 'A B C D', told: [] });
});

test('a file that includes itself ends', async () => {
  const { text } = await included('{{#include b.md}}', { 'src/b.md': 'x {{#include b.md}}' });
  expect(text).toMatch(/^(?:x ){1,20}\{\{#include b\.md\}\}$/);
});

test('a file that includes itself many times ends soon', async () => {
  const { told } = await included('{{#include b.md}}', {
    'src/b.md': `${'x'.repeat(1000)}{{#include b.md}}`.repeat(20),
  });
  expect(told).toEqual(['0: The included files are too large']);
});

test('what is missing or outside is left out and reported', async () => {
  const outside = await temporaryFolder();
  await writeFile(path.join(outside, 'x.md'), 'secret');
  const folder = await bookFolder({ 'src/b.rs': lines });
  await symlink(outside, path.join(folder, 'src/link'));
  const written =
    '[{{#include gone.md}}{{#include ../../x.md}}{{#include link/x.md}}{{#include b.rs:nowhere}}]';
  expect(await included(written, {}, 'mdbook', folder)).toEqual({
    text: '[]',
    told: [
      '1: The included file “src/gone.md” does not exist',
      '21: The included file “../x.md” is outside the folder of the book',
      '44: The included file “src/link/x.md” is outside the folder of the book',
      '66: There is no “nowhere” in “src/b.rs”',
    ],
  });
});

test.each<[DialectName, string]>([
  ['gitbook', '{% include "./b.md" %}'],
  ['quarto', '{{< include b.md >}}'],
  ['mkdocs', '--8<-- "b.md"'],
  ['myst', '```{include} b.md\n```'],
  ['obsidian', '![[b]]'],
])('%s: %s', async (dialect, written) => {
  expect(await included(`A\n\n${written}\n\nC`, { 'src/b.md': 'B\n' }, dialect)).toEqual({
    text: 'A\n\nB\n\nC',
    told: [],
  });
});
