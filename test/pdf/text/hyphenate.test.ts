import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';

import { patternsFor } from '../../../src/pdf/text/patterns.js';
import { hyphenator } from '../../../src/pdf/text/hyphenate.js';

async function hyphenated(language: string, ...children: (ReturnType<typeof h> | string)[]): Promise<string> {
  const tree = h(null, children);
  (await hyphenator([language, 'de']))(tree, language);
  return toString(tree).replaceAll('\u00AD', '·');
}

test.each([
  ['en', 'The configuration of applications', 'The con·fig·u·ra·tion of ap·pli·ca·tions'],
  ['en', 'Specifically beautiful', 'Specif·i·cally beau·ti·ful'],
  ['en-GB', 'organisation', 'or·gan·isa·tion'],
  ['de-AT', 'Zusammenfassung', 'Zu·sam·men·fas·sung'],
  ['fr', 'développement', 'dé·ve·lop·pe·ment'],
  ['fi', 'kirjapainotaito', 'kir·ja·pai·no·taito'],
  ['ru', 'книгопечатание', 'кни·го·пе·ча·та·ние'],
  ['el', 'τυπογραφία', 'τυ·πο·γρα·φία'],
  ['hi', 'विश्वविद्यालय', 'वि·श्व·वि·द्यालय'],
  ['nl-BE', 'boekdrukkunst', 'boek·druk·kunst'],
  ['th', 'การพิมพ์หนังสือ', 'การพิมพ์หนังสือ'],
  ['ja', 'configuration', 'configuration'],
  ['en', 'UNESCO and PostgreSQL are names', 'UNESCO and PostgreSQL are names'],
])('%s: %s', async (language, text, expected) => {
  expect(await hyphenated(language, text)).toBe(expected);
});

test('names, code, headings and addresses stay whole', async () => {
  const long = 'configuration';
  const kept = [
    h('h2', long),
    h('p', { className: ['callout-label'] }, h('span', long)),
    h('span', { className: ['verse-line'] }, `${long} ${long}`),
    h('code', long),
    h('i', { className: ['file-name'], translate: 'no' }, `${long}/<wbr>`),
    h('a', { href: 'https://example.org/' }, `https://example.org/${long}`),
    h('span', { lang: 'ja' }, long),
    `${long}.example.org `,
    `snake_${long} and/${long} ${long}:443`,
  ];
  expect(await hyphenated('en', ...kept)).not.toContain('·');
  expect(await hyphenated('en', h('a', { href: 'https://example.org/' }, long))).toBe('con·fig·u·ra·tion');
});

test('words in another language are divided as that language divides them', async () => {
  const word = 'Zusammenfassung';
  expect(
    await hyphenated('en', `${word} `, h('i', { lang: 'de' }, [word, h('b', ` ${word}`)]), ` ${word}`),
  ).toBe('Zusam·men·fas·sung Zu·sam·men·fas·sung Zu·sam·men·fas·sung Zusam·men·fas·sung');
});

test('all patterns of the package are used, but for other names of the same, church Latin and Thai', () => {
  const folder = fileURLToPath(new URL('../../../node_modules/hyphen/', import.meta.url));
  const all = readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? one.name : [],
  );
  const tags = [...all, 'en', 'en-gb', 'sr', 'sr-latn', 'mn', 'am'];
  const used = new Set(tags.map(patternsFor));
  const unused =
    'de el-monoton en ethi fi-x-school la-x-classic la-x-liturgic mn mn-cyrl-x-lmc no patterns sh sr th zh';
  expect(all.filter((name) => !used.has(name)).join(' ')).toBe(unused);
  expect([...used].filter((name) => name !== undefined && !all.includes(name))).toEqual([]);
});

test.each([
  [[h('p', 'The configuration')], 'The configuration'],
  [[h('p', ['A configuration ', h('em', 'configuration.')])], 'A con·fig·u·ra·tion configuration.'],
  [[h('p', ['configuration.', h('a', { className: ['noteref'] }, '1')])], 'configuration.1'],
  [[h('p', ['configuration', h('code', 'x')])], 'con·fig·u·ra·tionx'],
])('the last word of a paragraph stays whole: %#', async (children, expected) => {
  expect(await hyphenated('en', ...children)).toBe(expected);
});
