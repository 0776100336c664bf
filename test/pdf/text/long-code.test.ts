import { expect, test } from '@jest/globals';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { divideLongCode } from '../../../src/pdf/text/long-code.js';

const divided = (...content: Parameters<typeof h>[2][]) => {
  const code = h('code', ...content);
  const root: Root = { type: 'root', children: [h('pre', code)] };
  const text = toString(root);
  divideLongCode(root);
  expect(toString(root)).toBe(text);
  return code.children as Element[];
};
const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}\n`).join('');

test('code of a thousand lines stays whole', () => {
  expect(divided(lines(1000))).toEqual([{ type: 'text', value: lines(1000) }]);
});

test('longer code is divided into blocks of five hundred lines', () => {
  const parts = divided(lines(1700));
  expect(parts.map(({ tagName, properties }) => [tagName, properties])).toEqual(
    Array.from({ length: 4 }, () => ['span', { className: ['code-part'] }]),
  );
  expect(parts.map((each) => toString(each).split('\n').length - 1)).toEqual([500, 500, 500, 200]);
  expect(toString(parts[1] as Element).startsWith('line 500\n')).toBe(true);
});

test('code without a last end of line keeps its last line', () => {
  expect(divided(`${lines(1600)}end`)).toHaveLength(4);
});

test('an element of many lines, such as a comment, stays whole', () => {
  const comment = h('span', { className: ['hljs-comment'] }, lines(800));
  const parts = divided([h('span', 'first'), comment, ' b\n', lines(600)]);
  expect(parts[0]?.children).toHaveLength(3);
  expect(toString(parts[0] as Element)).toBe(`first${lines(800)} b\n`);
});
