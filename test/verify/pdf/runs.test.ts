import { expect, test } from '@jest/globals';
import { textOfRuns } from '../../../src/verify/pdf/runs.js';

/** The runs of lines, each as it stands from left to right. */
const runs = (...lines: string[][]) =>
  lines.flatMap((line, index) => line.map((text) => ({ text, baseline: 500 - index, isHidden: false })));

test.each([
  // What is read, from which side, and how it is on the line.
  ['one two', false, [['one', ' ', 'two']]],
  ['אחד שתיים', true, [['שתיים', ' ', 'אחד']]],
  ['אחד שתיים', false, [['שתיים', ' ', 'אחד']]],
  ['see אחד שתיים there', false, [['see ', 'שתיים', ' ', 'אחד', ' there']]],
  ['אחד git init שתיים', true, [['שתיים', ' ', 'git init', ' ', 'אחד']]],
  ['אחד 12 שתיים', true, [['שתיים', ' ', '12', ' ', 'אחד']]],
  ['אחד git 漢字 שתיים', true, [['שתיים', ' ', 'git', ' ', '漢字', ' ', 'אחד']]],
  ['אחד שתיים.', true, [['.', 'שתיים', ' ', 'אחד']]],
  ['אחד שתיים שלוש', true, [['שתיים ', 'אחד '], ['שלוש']]],
  ['אחד 1980s', false, [['1980', ' ', 'אחד', 's']]],
  ['אחד 1 2 3', true, [['3', ' ', '2', ' ', '1', ' ', 'אחד']]],
  ['let x = 1;', true, [['let x', ' = ', '1', ';']]],
])('“%s” is read', (text, fromRight, lines) => {
  expect(
    textOfRuns(runs(...lines), fromRight)
      .replace(/\s+/g, ' ')
      .trim(),
  ).toBe(text.trim());
});

test('a line of many numbers takes no time', () => {
  const numbers = Array.from({ length: 400 }, (_, at) => String(at));
  expect(textOfRuns(runs(['אחד', ...numbers]), false).length).toBeGreaterThan(1000);
});
