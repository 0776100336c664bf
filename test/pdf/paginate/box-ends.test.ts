import { expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

/** In pt from the lower edge: where the running heads stand. */
const belowHead = 590;

test('no page begins with the empty end of a box whose lines are all on the page before', async () => {
  const chapter = (paragraphs: number, count: number) => {
    const lines = Array.from({ length: count - 3 }, (_, index) =>
      index % 3 === 1 ? '' : `    let line = number(${index});`,
    );
    lines.push('', '    print(line);', '}');
    const before = 'Before it.\n\n'.repeat(paragraphs);
    // Lines that are blocks, or parts that are.
    const info = count % 2 === 0 ? ' {1}' : '';
    const after = `After ${'it there are more words in a line '.repeat(9)}.\n`;
    return `# Chapter\n\n${before}\`\`\`rust${info}\n${lines.join('\n')}\n\`\`\`\n\n${after}`;
  };
  // The lines end at many heights, so that in some of the chapters just the end of the box has no room.
  const files: Record<string, string> = {};
  for (let paragraphs = 0; paragraphs < 5; paragraphs++) {
    for (let count = 22; count < 40; count++)
      files[`c${paragraphs}-${count}.md`] = chapter(paragraphs, count);
  }
  const folder = await bookFolder(files);
  const { files: made, messages } = await build(await readBook(folder), { targets: [pdf()] });
  const [file] = made;
  if (!file) throw new Error(messages.join('\n'));
  const document = await getDocument({ data: new Uint8Array(file.bytes), verbosity: 0 }).promise;
  const tops: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const heights = texts.map(({ transform }) => Number(transform[5])).filter((y) => y < belowHead);
    const first = texts.find(({ transform }) => Number(transform[5]) === Math.max(...heights));
    if (first?.str.startsWith('After')) tops.push(Math.round(Math.max(...heights)));
  }
  await document.loadingTask.destroy();
  expect(tops.length).toBeGreaterThan(0);
  expect(new Set(tops).size).toBe(1);
});
