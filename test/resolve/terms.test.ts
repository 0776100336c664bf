import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass, nodesOf } from './after-pass.js';

const idsOf = async (files: Record<string, string>) =>
  nodesOf(await afterPass('terms', files), 'term').map((term) => `${toString(term)} ${String(term.id)}`);

test('the first use of a term is its definition, whatever its case', async () => {
  expect(
    await idsOf({
      'a.md': '# A\n\n**Tea pot** and **tea  pot**.\n',
      'b.md': '# B\n\n**tea pot**, **cup**\n',
    }),
  ).toEqual(['Tea pot a-term-tea-pot', 'tea  pot undefined', 'tea pot undefined', 'cup b-term-cup']);
});

test('the use that is marked as the definition is it, wherever it stands', async () => {
  expect(await idsOf({ 'a.md': '# A\n\n**tea** then :term[tea] and :term[Tea].\n' })).toEqual([
    'tea undefined',
    'tea a-term-tea',
    'Tea undefined',
  ]);
});

test('a note is read where it is referred to first', async () => {
  const text = '# A\n\nText.[^n]\n\n**tea**\n\n[^n]: With **tea**.\n';
  expect(await idsOf({ 'a.md': text })).toEqual(['tea a-term-tea', 'tea undefined']);
});
