import { expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

test('a raised note number at the head of a page is a link on that page alone', async () => {
  const paragraphs = Array.from({ length: 90 }, (_, index) => `[^n] paragraph ${index}`).join('\n\n');
  const folder = await bookFolder({ 'one.md': `# One\n\n${paragraphs}\n\n[^n]: A note.\n` });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  const [file] = files;
  if (!file) throw new Error(messages.join('\n'));
  const document = await getDocument({ data: new Uint8Array(file.bytes), verbosity: 0 }).promise;
  const heights: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    for (const { rect } of (await (await document.getPage(number)).getAnnotations()) as {
      rect: number[];
    }[]) {
      const [, bottom = 0, , top = 0] = rect;
      heights.push(top - bottom);
    }
  }
  await document.loadingTask.destroy();
  // The numbers of the notes, that of the note itself, and the entry of the contents.
  expect(heights).toHaveLength(92);
  expect(Math.min(...heights)).toBeGreaterThan(3);
});
