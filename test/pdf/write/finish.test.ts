import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

async function printed(config: string): Promise<PDFDocument> {
  const folder = await bookFolder({ 'book.yml': `${config}\nchapters: a.md\n`, 'a.md': '# A\n\nText.\n' });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  return PDFDocument.load(files[0]?.bytes ?? new Uint8Array(), { updateMetadata: false });
}

test.each([
  ['ps', '/R2L'],
  ['dv', '/R2L'],
  ['az-Arab', '/R2L'],
  ['he', '/R2L'],
  ['az', undefined],
])('pages of a book in %s are turned as its script runs', async (language, direction) => {
  const { catalog } = await printed(`title: A\nlanguage: ${language}`);
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(preferences.get(PDFName.of('Direction'))?.toString()).toBe(direction);
});

test('a book that has no author has its other creators as authors', async () => {
  const made = await printed(
    'title: A\ncreators: [{name: E. Editor, role: edt}, {name: C. Creator, role: cre}]',
  );
  expect(made.getAuthor()).toBe('C. Creator');
});
