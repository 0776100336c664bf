import { expect, test } from '@jest/globals';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';

import { hyphenator } from '../../../src/pdf/text/hyphenate.js';

async function hyphenated(language: string, ...children: (ReturnType<typeof h> | string)[]): Promise<string> {
  const tree = h(null, children);
  (await hyphenator(language))(tree);
  return toString(tree).replaceAll('\u00AD', '·');
}

test.each([
  ['en', 'The configuration of applications', 'The con·fig·u·ra·tion of ap·pli·ca·tions'],
  ['en', 'Specifically beautiful', 'Specif·i·cally beau·ti·ful'],
  ['en-GB', 'organisation', 'or·gan·isa·tion'],
  ['de-AT', 'Zusammenfassung', 'Zu·sam·men·fas·sung'],
  ['fr', 'développement', 'dé·ve·lop·pe·ment'],
  ['ja', 'configuration', 'configuration'],
  ['en', 'UNESCO and PostgreSQL are names', 'UNESCO and PostgreSQL are names'],
])('%s: %s', async (language, text, expected) => {
  expect(await hyphenated(language, text)).toBe(expected);
});

test('names, code, headings, addresses and other languages stay whole', async () => {
  const long = 'configuration';
  const kept = [
    h('h2', long),
    h('p', { className: ['callout-label'] }, h('span', long)),
    h('span', { className: ['verse-line'] }, `${long} ${long}`),
    h('code', long),
    h('i', { className: ['file-name'], translate: 'no' }, `${long}/<wbr>`),
    h('a', { href: 'https://example.org/' }, `https://example.org/${long}`),
    h('span', { lang: 'de' }, long),
    `${long}.example.org `,
    `snake_${long} and/${long} ${long}:443`,
  ];
  expect(await hyphenated('en', ...kept)).not.toContain('·');
  expect(await hyphenated('en', h('a', { href: 'https://example.org/' }, long))).toBe('con·fig·u·ra·tion');
});

test.each([
  [[h('p', 'The configuration')], 'The configuration'],
  [[h('p', ['A configuration ', h('em', 'configuration.')])], 'A con·fig·u·ra·tion configuration.'],
  [[h('p', ['configuration.', h('a', { className: ['noteref'] }, '1')])], 'configuration.1'],
  [[h('p', ['configuration', h('code', 'x')])], 'con·fig·u·ra·tionx'],
])('the last word of a paragraph stays whole: %#', async (children, expected) => {
  expect(await hyphenated('en', ...children)).toBe(expected);
});
