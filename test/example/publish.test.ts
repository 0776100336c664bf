import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { documentsOf } from '../books/build-book.js';
import { readPdf } from '../books/read-pdf.js';
import { temporaryFolder } from '../book-folder.js';
import { publish } from './publish.mjs';

test('a publishing script makes both books, and a target of its own', async () => {
  const out = await temporaryFolder();
  const result = await publish(
    ['# One\n\nText.[^1]\n\n[^1]: A note.\n', '# Two\n\nSee [one](chapter-1.md).\n'],
    out,
  );
  expect(result.messages.map(String)).toEqual([]);
  expect(result.files.map(({ path: name }) => name)).toEqual([
    'from-a-script.epub',
    'from-a-script.pdf',
    'contents.json',
  ]);
  for (const { path: name, bytes } of result.files) {
    expect((await readFile(path.join(out, name))).equals(bytes)).toBe(true);
  }
  const text = [...documentsOf(result).values()].join('\n');
  expect(text.match(/Set by our own hands\./g)).toHaveLength(2);
  expect(text).toContain('href="chapter-1.xhtml"');
  const { outline, text: pages } = await readPdf(result.files[1]?.bytes);
  expect(outline).toEqual(['1. One', '2. Two']);
  expect(pages.join(' ')).toContain('A note.');
});
