import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import type { IndexEntry } from '../../../src/constructs/index-nodes.js';
import { afterPass, nodesOf, reported } from '../after-pass.js';

const lines = (entries: IndexEntry[], indent = ''): string[] =>
  entries.flatMap(({ label, locators, see, seeAlso, entries: inner }) => [
    [
      `${indent}${toString(label)}`,
      ...locators.map(
        ({ section, places }) => `${section}×${places.length}${places.some(({ end }) => end) ? '…' : ''}`,
      ),
      ...see.map(({ text }) => `see ${text}`),
      ...seeAlso.map(({ text }) => `also ${text}`),
    ].join(' | '),
    ...lines(inner, `${indent}  `),
  ]);
const indexOf = async (text: string, config = '') => {
  const book = await afterPass('index', { 'a.md': `# A\n\n${text}\n` }, config);
  const [list] = nodesOf(book, 'indexList');
  return {
    groups: list?.groups.map(({ letter }) => letter),
    lines: list?.groups.flatMap(({ entries }) => lines(entries)),
    told: reported(book).filter((line) => line.includes('index-')),
  };
};

test('entries are sorted and grouped by letters, with levels inside', async () => {
  const found = await indexOf(
    'a :index[tea!green] b :index[Cup] c :index[tea] d\n\n## Two\n\n:index[tea] e :index[cup] f',
  );
  expect(found.groups).toEqual(['C', 'T']);
  expect(found.lines).toEqual(['Cup | A×1 | Two×1', 'tea | A×1 | Two×1', '  green | A×1']);
});

test('ranges have two ends', async () => {
  const found = await indexOf('a :index[tea]{start=t} b :index{end=t} c');
  expect(found.lines).toEqual(['tea | A×1…']);
  const broken = await indexOf('a :index[tea]{start=t} b :index[x]{end=u} c');
  expect(broken.told).toEqual(['a.md:3 index-range-is-closed', 'a.md:3 index-range-is-closed']);
});

test('entries refer to others, and those have to be there', async () => {
  const found = await indexOf('a :index[tea] b :index[chai]{see=tea} c :index[cup]{seealso="tea;pot"} d');
  expect(found.lines).toEqual(['chai | see tea', 'cup | A×1 | also tea', 'tea | A×1']);
  expect(found.told).toEqual(['a.md:3 index-reference-has-entry']);
});

test('terms are entries where the book wants it', async () => {
  const found = await indexOf('**tea** and **cup**', 'index: { terms: true }\n');
  expect(found.lines).toEqual(['cup | A×1', 'tea | A×1']);
});
