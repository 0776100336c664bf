import { expect, test } from '@jest/globals';
import { alikeOf } from '../../../src/theme/alike.js';
import { correctMap } from '../../../src/pdf/write/to-unicode.js';

const points = (text: string) => new Set(Array.from(text, (one) => one.codePointAt(0) ?? 0));
const alike = alikeOf([
  {
    alike: [
      [0x2bc, 0x2019],
      [0xad, 0x2d],
    ],
  },
]);
const corrected = (source: string, text: string) => correctMap(source, points(text), alike);
const map = (body: string) => `begincmap\n${body}endcmap\n`;

test('a glyph tells the character of the book, not its look-alike', () => {
  const source = map('2 beginbfchar\n<0005> <02BC>\n<0006> <0041>\nendbfchar\n');
  expect(corrected(source, 'A’')).toBe(map('2 beginbfchar\n<0005> <2019>\n<0006> <0041>\nendbfchar\n'));
  expect(corrected(source, 'Aʼ')).toBe(source);
  expect(corrected(source, 'Aʼ’')).toBe(source);
});

test('ranges are written out where one of their characters is another', () => {
  const source = map(
    '1 beginbfchar\n<0009> <0042>\nendbfchar\n1 beginbfrange\n<0005> <0006> <00AD>\nendbfrange\n',
  );
  expect(corrected(source, 'B-®')).toBe(
    map('3 beginbfchar\n<0009> <0042>\n<0005> <002d>\n<0006> <00ae>\nendbfchar\n'),
  );
});

test('characters outside of the first plane stay whole', () => {
  const source = map('2 beginbfchar\n<0005> <D83DDE00>\n<0006> <02BC>\nendbfchar\n');
  expect(corrected(source, '😀’')).toContain('<0005> <d83dde00>');
});
