import { expect, test } from '@jest/globals';
import { pageGeometry } from '../../../src/pdf/page/geometry.js';
import { toPx } from '../../../src/settings/length.js';
import { cssString, pageRules } from '../../../src/pdf/page/page-rules.js';

const print = (trim: 'us-trade' | 'a5' | [string, string], margins = {}, bleed = '0mm') => ({
  trim,
  margins,
  bleed,
  cropMarks: bleed !== '0mm',
});

test.each([
  ['1in', 96],
  ['25.4mm', 96],
  ['72pt', 96],
  ['6pc', 96],
  ['.5in', 48],
])('%s is %d px', (length, px) => {
  expect(toPx(length)).toBeCloseTo(px);
});

test.each(['us-trade', 'a5'] as const)('%s: the text area is whole px, and page minus margins', (trim) => {
  const { width, height, margins, text } = pageGeometry(print(trim));
  expect([text.width % 1, text.height % 1]).toEqual([0, 0]);
  expect(text.width + margins.inner + margins.outer).toBeCloseTo(width);
  expect(text.height + margins.top + margins.bottom).toBeCloseTo(height);
  expect(margins.inner).toBeGreaterThan(margins.outer);
});

test('margins that leave no room are an error of the configuration', () => {
  expect(() => pageGeometry(print(['3in', '3in'], { inner: '2in' }))).toThrow(/no room/);
});

test('pages with odd numbers have the gutter on the left, also when the first one is even', () => {
  const geometry = pageGeometry(print('us-trade'));
  const rules = (first: number) =>
    pageRules(geometry, { numbering: 'arabic', folio: true }, [], first, 'serif');
  const { top, bottom, inner, outer } = geometry.margins;
  const recto = `margin: ${top}px ${outer}px ${bottom}px ${inner}px`;
  expect(rules(1)).toMatch(new RegExp(`:right \\{\\s+${recto}`));
  expect(rules(2)).toMatch(new RegExp(`:left \\{\\s+${recto}`));
  expect(rules(42)).toContain('counter-increment: folio 42');
});

test('a title in a style sheet ends neither the string nor the element', () => {
  expect(cssString('a "b" \\ </style>\n')).toBe('"a \\22 b\\22  \\5c  \\3c /style>\\a "');
});

test('what surrounds the trimmed page is whole px, and pushes the text to where it was', () => {
  const { sheet, margins, width } = pageGeometry(print('us-trade', {}, '3mm'));
  expect(sheet.bleed).toBeCloseTo(11.34);
  expect([sheet.border % 1, sheet.border > sheet.bleed]).toEqual([0, true]);
  expect(sheet.marks).toBeGreaterThanOrEqual(sheet.bleed);
  const rules = pageRules(
    pageGeometry(print('us-trade', {}, '3mm')),
    { numbering: 'arabic', folio: true },
    [],
    1,
    'serif',
  );
  expect(rules).toContain(`size: ${width + 2 * sheet.border}px`);
  expect(rules).toContain(`margin: ${margins.top + sheet.border}px ${margins.outer + sheet.border}px`);
});
