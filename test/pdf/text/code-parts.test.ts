import { expect, test } from '@jest/globals';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { divideCode } from '../../../src/pdf/text/code-parts.js';

const divided = (...content: Parameters<typeof h>[2][]) => {
  const code = h('code', ...content);
  const root: Root = { type: 'root', children: [h('pre', code)] };
  const text = toString(root);
  divideCode(root);
  expect(toString(root)).toBe(text);
  return code.children as Element[];
};
const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}\n`).join('');
const texts = (parts: Element[]) => parts.map((part) => toString(part));

test('code of five hundred lines without a blank one stays as it is', () => {
  expect(divided(lines(499))).toEqual([{ type: 'text', value: lines(499) }]);
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
  const comment = h('span', { className: ['hljs-comment'] }, `${lines(400)}\n${lines(400)}`);
  const parts = divided([h('span', 'first'), comment, ' b\n', lines(600)]);
  expect(parts[0]?.children).toHaveLength(3);
  expect(toString(parts[0] as Element)).toBe(`first${lines(400)}\n${lines(400)} b\n`);
});

test('a part ends with a blank line', () => {
  expect(texts(divided('a\nb\n\nc\nd\n  \ne\nf\ng\n'))).toEqual(['a\nb\n\n', 'c\nd\n  \n', 'e\nf\ng\n']);
});

test('a line with an element in it is not blank', () => {
  expect(texts(divided(['a\nb\n\n', h('span', 'c'), '\nd\ne\n']))).toEqual(['a\nb\n\n', 'c\nd\ne\n']);
});

test('neither the first nor the last part has less than three lines', () => {
  expect(divided('a\n\nb\nc\nd\n\ne\nf\n')).toHaveLength(1);
});

/** The lines after which a page may end, where lines are blocks. */
const ends = (code: string) => {
  const all = code.split('\n');
  const spans = all.map((line, at) =>
    h('span', { className: ['line'] }, at < all.length - 1 ? `${line}\n` : line),
  );
  const marked = divided(spans);
  return marked
    .filter(({ properties }) => !(properties.className as string[]).includes('kept-line'))
    .map((line) => toString(line).trim());
};

test('where lines are blocks, a page ends after a blank one, or after two lines of four', () => {
  expect(ends('a\nb\n\nc\nd\ne\n\nf\ng\nh\ni\n\nj\nk\nl')).toEqual(['', '', 'g', '']);
});

test('where lines are blocks, three of them begin and end the code', () => {
  expect(ends('a\nb\nc\nd\ne\nf\ng')).toEqual(['c', 'd']);
  expect(ends('a\n\nb\nc\nd\n\ne')).toEqual([]);
});
