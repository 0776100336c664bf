import { expect, test } from '@jest/globals';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

test('a note whose page begins in a heading does not look like the heading', async () => {
  const folder = await bookFolder({
    'book.yml': 'title: A Book\nchapters: [one.md]\nrules: {chapter-has-summary: off}\n',
    'one.md': '# One\n\nText[^a].\n\n[^a]: What *views.py* says.\n',
  });
  const { files } = await build(await readBook(folder), { targets: [pdf()] });
  const { context } = await PDFDocument.load(files[0]?.bytes ?? '', { updateMetadata: false });
  const fonts = context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFDict ? String(object.get(PDFName.of('BaseFont'))) : ''));
  expect(fonts).toContainEqual(expect.stringContaining('SourceSerif4-Italic'));
  expect(fonts).not.toContainEqual(expect.stringContaining('BoldItalic'));
});
