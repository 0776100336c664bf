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
  ['nothing, where there is nothing', mark('x'), mark('x')],
])('a place of the index takes %s', (_, before, after) => {
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: `<p>${before}</p>` }] };
  const tree = unified().use(rehypeRaw).runSync(raw);
  fillMarks(tree);
  expect(toHtml(tree)).toBe(`<p>${after}</p>`);
});
