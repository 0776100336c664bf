import { expect, test } from '@jest/globals';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { breakPlaces } from '../../../src/pdf/text/break-places.js';

function broken(...children: ReturnType<typeof h>[]): string {
  const tree: Root = { type: 'root', children };
  breakPlaces(tree);
  return toHtml(tree);
}

test.each([
  ['app.config.from_pyfile()', 'app<wbr>.config<wbr>.from<wbr>_pyfile()'],
  ['std::collections::HashMap', 'std::<wbr>collections::<wbr>HashMap'],
  ['instance_relative_config=True', 'instance<wbr>_relative<wbr>_config=<wbr>True'],
  ['__init__.py', '__init__.py'],
  ['--no-sandbox', '--no-sandbox'],
  ['20.19.43', '20.19.43'],
])('code goes on in the next line between names: %s', (code, expected) => {
  expect(broken(h('p', h('code', code)))).toBe(`<p><code>${expected}</code></p>`);
});

test('so do addresses, but not links with words', () => {
  const href = 'https://example.org/a/path?query=word';
  expect(broken(h('a', { href }, href))).toContain(
    '>https://<wbr>example<wbr>.org/a/path<wbr>?query=<wbr>word</a>',
  );
  expect(broken(h('a', { href }, 'and/or_so'))).not.toContain('<wbr>');
});

test('cells of tables make their columns wide enough', () => {
  expect(broken(h('td', h('code', 'app.config.load')))).not.toContain('<wbr>');
});

test('blocks of code have lines of their own', () => {
  expect(broken(h('pre', h('code', 'app.config.load')))).not.toContain('<wbr>');
});
