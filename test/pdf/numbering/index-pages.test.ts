import type { Root } from 'hast';
import { expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { placesOf } from '../../../src/constructs/index-places.js';
import { indexPages } from '../../../src/pdf/numbering/index-pages.js';
import { listPages } from '../../../src/pdf/numbering/list-pages.js';

const pages = new Map([
  ['a', '3'],
  ['b', '7'],
  ['c', '9'],
  ['d', '7'],
]);
const pageOf = (id: string) => pages.get(id) ?? '';

test('a locator becomes a link for each of its pages', () => {
  const locators = h('span.index-locators', [
    ', ',
    h('a.index-locator', { href: '#b', dataPages: 'b..c d' }, 'Views'),
    ', ',
    h('a.index-locator.main', { href: '#a', dataPages: 'a!' }, 'Forms'),
  ]);
  const tree: Root = { type: 'root', children: [locators] };
  const fill = indexPages(tree);
  fill?.(pageOf);
  const html = '<a class="index-locator main" href="#a">3</a>, <a class="index-locator" href="#b">7–9</a>';
  expect(toHtml(tree)).toBe(`<span class="index-locators">, ${html}</span>`);
  // Pages move when a book is laid out again.
  fill?.((id) => (id === 'c' ? '' : '8'));
  expect(toHtml(tree)).toContain(', <a class="index-locator main" href="#b">8</a></span>');
});

test('links that are no locators have no places', () => {
  expect(placesOf({ href: '#a' })).toEqual([]);
  expect(indexPages({ type: 'root', children: [h('p', [h('a', { href: '#a' })])] })).toBeUndefined();
});

test('lines of a list end with their pages', () => {
  const line = h('li', h('a', { href: '#b' }, h('span.contents-title', 'Figure 1')));
  const tree: Root = { type: 'root', children: [h('nav.list-of', h('ol', line))] };
  listPages(tree)?.(pageOf);
  expect(toHtml(line)).toBe(
    '<li><a href="#b"><span class="contents-title">Figure 1</span> <span class="contents-page">7</span></a></li>',
  );
});
