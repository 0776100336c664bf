import { expect, test } from '@jest/globals';
import { afterPass, nodesOf } from './after-pass.js';

const figure = (id: string, caption: string) => `:::figure${caption}{#${id}}\n![x](x.svg)\n:::\n`;

test('a list holds what has a number, of its kind, in the order of the book', async () => {
  const files = {
    'a.md': `# A\n\n::list-of-figures\n\n::list-of-tables\n\n${figure('one', '[One]')}\n${figure('bare', '')}`,
    'b.md': `# B\n\n${figure('two', '[Two]')}`,
    'x.svg': '<svg/>',
  };
  const [figures, tables] = nodesOf(await afterPass('lists', files), 'listOf');
  expect(figures?.labels.map(({ number, caption }) => `${String(number)} ${caption}`)).toEqual([
    '1.1 One',
    '2.1 Two',
  ]);
  expect(tables?.labels).toEqual([]);
});
