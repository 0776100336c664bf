import { expect, test } from '@jest/globals';
import { markDividedWords } from '../../../src/pdf/tags/divided-words.js';

const soft = '/Span<</ActualText <feff00ad> >> BDC';
const hyphen = '/F6 13.4 Tf\n1 0 0 -1 410.7 213 Tm\n<00b2> Tj';

/** How Chromium writes a soft hyphen at the end of a line: behind other letters, in a text of its own, and in that of another font. */
test.each([
  ['behind other letters', '<0001> Tj'],
  ['at a distance', '6.07 0 Td <0001> Tj'],
  ['in a text of its own', '/F6 13.4 Tf\n1 0 0 -1 410.7 213 Tm\n<0001> Tj'],
  ['in a text of its own, at a distance', '/F12 12.3 Tf\n1 0 0 -1 204.6 338 Tm\n18.2 0 Td <0001> Tj'],
])('the hyphen stands for the soft hyphen: %s', (_, shown) => {
  const content = `BT\n${soft}\n${shown}\nEMC\nET\nBT\n${hyphen}\nET\nEMC`;
  expect(markDividedWords(content)).toBe(`BT\nET\nBT\n${soft}\n${hyphen}\nEMC\nET\nEMC`);
});

test('a hyphen of the author stays one', () => {
  const content = `BT\n/F6 13.4 Tf\n1 0 0 -1 0 213 Tm\n<0002> Tj\nET\nBT\n${hyphen}\nET`;
  expect(markDividedWords(content)).toBe(content);
});
