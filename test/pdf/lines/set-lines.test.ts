import { expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { build, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

const sentence =
  'Whole paragraphs are *broken* into lines, so that `ImportantExcerpt::from_str` and other long names in *src/pages/index.md* ' +
  'leave no holes behind them, and the efficient configuration of applications differs “in nothing”—well-known or not. ';

interface Row {
  text: string;
  left: number;
  right: number;
}

/** The lines of text on the pages of a PDF, from edge to edge. */
async function linesOf(files: Record<string, string>): Promise<Row[]> {
  const { files: made, messages } = await build(await readBook(await bookFolder(files)), {
    targets: [pdf()],
  });
  expect(messages.map(String)).toEqual([]);
  const document = await getDocument({ data: new Uint8Array(made[0]?.bytes ?? []), verbosity: 0 }).promise;
  const rows: Row[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const lines = new Map<number, Row>();
    for (const item of items) {
      if (!('str' in item) || item.str === '' || item.height < 7) continue;
      const [, , , , x, y] = item.transform as number[];
      const line = lines.get(Math.round((y ?? 0) / 4)) ?? { text: '', left: x ?? 0, right: 0 };
      line.text += item.str;
      if (item.str.trim() !== '') line.right = Math.max(line.right, (x ?? 0) + item.width);
      lines.set(Math.round((y ?? 0) / 4), line);
    }
    rows.push(...lines.values());
  }
  await document.loadingTask.destroy();
  return rows;
}

test('lines are full from edge to edge, and the text is as it was', async () => {
  const text = Array.from({ length: 8 }, (_, index) => sentence.repeat(1 + (index % 3)).trim());
  const rows = await linesOf({
    'a.md': `# Lines\n\n${text.join('\n\n')}\n`,
  });
  const full = rows.filter(({ left, right }) => right - left > 280);
  expect(full.length).toBeGreaterThan(30);
  // The ends of justified lines; punctuation and rounding apart, none is short of the edge or over it.
  const edge = Math.max(...full.map(({ right, left }) => right - left));
  expect(full.filter(({ left, right }) => edge - (right - left) > 1).length).toBeLessThan(9);
});

test('formulas, notes and pictures in a line are measured as they are, and stay what they are', async () => {
  const words =
    'It is known that $\\frac{a + b}{2} \\ge \\sqrt{ab}$ holds[^n] for :kbd[Ctrl+C] and ![a dot](dot.svg) and *others*, ';
  const folder = await bookFolder({
    'a.md': `# A\n\n${words.repeat(6).replace('[^n]', '[^1]').replaceAll('[^n]', '')}\n\n[^1]: A note.\n`,
    'dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>',
  });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
  expect(files).toHaveLength(1);
});
