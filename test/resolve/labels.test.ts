import { expect, test } from '@jest/globals';
import { afterPass, reported } from './after-pass.js';

const table = '| A |\n|---|\n| a |';
const one = (kind: string, id: string) =>
  ({
    figure: `:::figure[Caption *${id}*]{#${id}}\n![x](x.svg)\n:::`,
    table: `:::table[T]{#${id}}\n${table}\n:::`,
    listing: `\`\`\`js #${id}\n1\n\`\`\``,
    equation: `$$\na\n$$ {#${id}}`,
  })[kind] ?? '';
const labelsOf = async (files: Record<string, string>, config = '') => {
  const { labels } = await afterPass('labels', { ...files, 'x.svg': '<svg/>' }, config);
  return [...labels].map(([key, { id, kind, number }]) => `${key}: ${kind} ${String(number)} ${id}`);
};

test('each kind is counted by itself, chapter by chapter', async () => {
  const a = [
    '# A',
    one('figure', 'f1'),
    one('table', 't1'),
    one('figure', 'f2'),
    one('listing', 'l1'),
    one('equation', 'e1'),
  ];
  expect(await labelsOf({ 'a.md': a.join('\n\n'), 'b.md': `# B\n\n${one('figure', 'f3')}` })).toEqual([
    'f1: figure 1.1 a-f1',
    't1: table 1.1 a-t1',
    'f2: figure 1.2 a-f2',
    'l1: listing 1.1 a-l1',
    'e1: equation 1.1 a-e1',
    'f3: figure 2.1 b-f3',
  ]);
});

test('chapters without a number are counted through', async () => {
  const files = { 'a.md': `# A\n\n${one('figure', 'f1')}`, 'b.md': `# B\n\n${one('figure', 'f2')}` };
  expect(await labelsOf(files, 'numberChapters: false\n')).toEqual([
    'f1: figure 1 a-f1',
    'f2: figure 2 b-f2',
  ]);
});

test('what has no caption has no number, but code and formulas that can be referred to', async () => {
  const a = [
    '# A',
    ':::figure{#f1}\n![x](x.svg)\n:::',
    '```js title="a.js"\n1\n```',
    '$$\na\n$$',
    one('figure', 'f2'),
  ];
  expect(await labelsOf({ 'a.md': a.join('\n\n') })).toEqual([
    'f1: figure undefined a-f1',
    'a-listing-1: listing undefined a-listing-1',
    'f2: figure 1.1 a-f2',
  ]);
});

test('an id that is given twice is told, and the second one is not lost', async () => {
  const book = await afterPass('labels', {
    'a.md': `# A\n\n${one('figure', 'f')}\n\n${one('figure', 'f')}`,
    'x.svg': '<svg/>',
  });
  expect(reported(book)).toEqual(['a.md:7 label-is-unique']);
  expect(book.labels.get('f')?.caption).toBe('Caption f');
});
