import { expect, test } from '@jest/globals';
import { formulaToText } from '../../src/tree/formula-text.js';
import { plainText } from '../../src/tree/plain-text.js';

test.each([
  ['\\alpha_1 \\le \\beta', 'α₁ ≤ β'],
  ['x^2 + y^{10}', 'x² + y¹⁰'],
  ['\\frac{a}{b}', 'a/b'],
  ['x_{ij}', 'x_(ij)'],
  ['a_i^2', 'a_i²'],
  ['-1', '−1'],
  ['a = -1 - b', 'a = −1 − b'],
  ['O(n)', 'O(n)'],
  ['\\sqrt{2}', '2'],
])('the formula “%s” is “%s”', (tex, text) => {
  expect(formulaToText(tex, () => undefined)).toBe(text);
});

test('what is not valid stays as it was typed, and is told', () => {
  const told: string[] = [];
  expect(formulaToText('\\nope', (tex) => told.push(tex))).toBe('\\nope');
  expect(told).toEqual(['$\\nope$']);
});

test('the text of a heading has signs for formulas, words for images, and no notes or tags', () => {
  const text = plainText({
    type: 'heading',
    depth: 2,
    children: [
      { type: 'text', value: 'Of ' },
      { type: 'inlineMath', value: '\\pi' },
      { type: 'html', value: '<br>' },
      { type: 'emphasis', children: [{ type: 'text', value: ' and' }] },
      { type: 'image', url: 'x.png', alt: ' a dot' },
      { type: 'footnoteReference', identifier: 'n' },
    ],
  });
  expect(text).toBe('Of π and a dot');
});
