import { expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { fillMarks } from '../../../src/pdf/text/index-marks.js';

const mark = (id: string, content = '') => `<span class="index-mark" id="${id}">${content}</span>`;

test.each([
  ['the word behind it', `a ${mark('x')} word more`, `a ${mark('x', ' word')} more`],
  ['an element behind it', `a ${mark('x')}<b>b c</b>`, `a ${mark('x', '<b>b c</b>')}`],
  ['an element and the space before it', `a${mark('x')} <b>b</b>.`, `a${mark('x', ' <b>b</b>')}.`],
  ['the word before it', `one two${mark('x')}`, `one ${mark('x', 'two')}`],
  ['the element before it', `<b>b</b>${mark('x')}`, mark('x', '<b>b</b>')],
  ['another mark', `a ${mark('x')} ${mark('y')} b`, `a ${mark('x', ` ${mark('y', ' b')}`)}`],
  [
    'the first words of the next block',
    `${mark('x')}<ul><li>one two</li></ul>`,
    `<ul><li>${mark('x', 'one')} two</li></ul>`,
  ],
  [
    'the last words of the block before it, at the end',
    `<p>one two</p>${mark('x')}`,
    `<p>one ${mark('x', 'two')}</p>`,
  ],
  ['nothing, where there is nothing', mark('x'), mark('x')],
])('a place of the index takes %s', (_, before, after) => {
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: `<div>${before}</div>` }] };
  const tree = unified().use(rehypeRaw).runSync(raw);
  fillMarks(tree);
  expect(toHtml(tree)).toBe(`<div>${after}</div>`);
});
