import { expect, test } from '@jest/globals';
import { type Marking, paintingsOf, withMarks } from '../../../src/pdf/tags/paintings.js';

/** A page of 100 units with a text area from 10 to 90, and text on lines at some heights, each in a tag of its own. */
const page = (...heights: number[]) =>
  [
    '1 0 0 -1 0 100 cm\nq\n10 10 80 80 re\nW* n\nq\n2 0 0 2 0 -20 cm\n',
    ...heights.map((y, mcid) => `/P <</MCID ${mcid} >>BDC\nBT\n1 0 0 -1 5 ${y} Tm\n<01> Tj\nET\nq\nEMC\n`),
  ].join('');

test('text whose line is outside of what is not clipped away is hidden', () => {
  // At 2y − 20, in the text area from 15 to 55.
  expect(paintingsOf(page(10, 15, 30, 55, 60)).map(({ isHidden }) => isHidden)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('what is hidden goes, and the settings that it makes stay', () => {
  const content = page(60);
  const marked = withMarks(
    content,
    paintingsOf(content).map((one): [typeof one, Marking] => [one, one.isHidden ? 'gone' : undefined]),
  );
  expect(marked).not.toContain('Tj');
  expect(marked.match(/\bq\b/g)).toHaveLength(3);
  expect(marked).not.toMatch(/BDC|EMC/);
});

test('where nothing is clipped, nothing is hidden', () => {
  expect(paintingsOf('BT\n1 0 0 -1 0 5000 Tm\n<01> Tj\nET').map(({ isHidden }) => isHidden)).toEqual([false]);
});
