import { expect, test } from '@jest/globals';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { fillEmptyCells } from '../../../src/pdf/text/empty-cells.js';

test('cells that show nothing get a space, and no others', () => {
  const cells = [
    h('th'),
    h('td', ' '),
    h('td', [h('b'), h('br')]),
    h('td', 'x'),
    h('td', [h('b', h('img'))]),
  ];
  const root: Root = { type: 'root', children: [h('table', [h('tr', cells)]), h('p')] };
  fillEmptyCells(root);
  expect(toHtml(root).replaceAll('\u00A0', '&nbsp;')).toBe(
    '<table><tr><th>&nbsp;</th><td> &nbsp;</td><td><b></b><br>&nbsp;</td><td>x</td><td><b><img></b></td></tr></table><p></p>',
  );
});
