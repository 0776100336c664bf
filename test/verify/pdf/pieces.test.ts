import { expect, test } from '@jest/globals';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { follow } from '../../../src/verify/follow.js';
import { piecesOf } from '../../../src/verify/pdf/pieces.js';

const squeeze = (text: string) => text.replace(/\s/g, '').toLowerCase();
const row = (...cells: string[]) =>
  h(
    'tr',
    cells.map((cell) => h('td', cell)),
  );

/** The texts of a tree that are not in their place in a text. */
const lost = (text: string, ...children: Element[]) =>
  follow(squeeze(text), piecesOf(h(null, children), squeeze)).losses.map((loss) => loss.text);

test('each block is a piece, and what follows a link', () => {
  const tree = h('div', [
    h('p', ['See ', h('a', 'Figure 1'), ' there.']),
    h('ol', [h('li', 'one'), h('li', 'two')]),
  ]);
  expect(piecesOf(tree, squeeze).map(({ text }) => text)).toEqual(['seefigure1', 'there.', 'one', 'two']);
});

test('what print shows otherwise is left out, and a formula stands for what is read aloud', () => {
  const formula = h('math', { alttext: 'x' }, 'y');
  const reference = h('a.noteref', '1');
  const locators = h('span.index-locators', ', Views');
  const tree = h('p', [
    'a ',
    formula,
    ' b',
    reference,
    ' c',
    locators,
    h('span', { ariaHidden: 'true' }, '☞'),
  ]);
  expect(piecesOf(tree, squeeze).map(({ text }) => text)).toEqual(['a', '\u{1}x', 'b', 'c']);
});

test('print may add something between two pieces', () => {
  expect(lost('1. one on page 12 2. two', h('li', 'one'), h('li', 'two'))).toEqual([]);
});

test('a few letters are not found in the middle of a later word', () => {
  const text = `left right last ${'and so on '.repeat(10)} they grow`;
  expect(lost(text, row('left', 'right'), row('last', 'row'), h('p', 'and so on'))).toEqual(['row']);
});

test('the head of a table may come again before a short cell', () => {
  const head = 'The first column of the table and the second one with a long name'.repeat(2);
  expect(lost(`5 ${head} 6 seven of them`, row('5'), row('6', 'seven of them'))).toEqual([]);
});

test('what stands elsewhere is told from what is gone', () => {
  const moved = 'a paragraph that is long enough to be told from others';
  const stays = 'this paragraph stays where it was, and is long. '.repeat(12);
  const blocks = [h('p', moved), h('p', stays), h('p', 'gone for good, and for ever')];
  const losses = follow(squeeze(stays + moved), piecesOf(h(null, blocks), squeeze)).losses;
  expect(losses.map(({ isElsewhere }) => isElsewhere)).toEqual([true, false]);
});

test('of a block with words that run from right to left, only words are compared', () => {
  const tree = h('p', ['a «שלום» 3.14 b ', h('math', { alttext: 'x' }), ' – 7 c']);
  expect(piecesOf(tree, squeeze).map(({ text, words }) => words ?? text)).toEqual([
    ['a', 'שלום', '3', '14', 'b'],
    '\u{1}x',
    ['7', 'c'],
  ]);
  expect(lost('3.14 שלום» «a b x 7 c', h('p', 'a «שלום» 3.14 b'))).toEqual([]);
  expect(lost('3.14 שלום» «a', h('p', 'a «שלום» 3.14 b'))).toHaveLength(1);
});
