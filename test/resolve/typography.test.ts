import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass } from './after-pass.js';

const textOf = async (text: string, config = '') => {
  const { chapters } = await afterPass('typography', { 'a.md': text }, config);
  return chapters.map(({ title, typedHeading, files }) => ({
    title,
    typedHeading,
    text: toString(files[0]?.tree),
  }));
};

test('marks become those of the language, in titles as well', async () => {
  expect(await textOf('# The "end"\n\nIt\'s "so" -- or ...\n')).toEqual([
    { title: 'The “end”', typedHeading: 'The "end"', text: 'It’s “so” – or …' },
  ]);
  expect((await textOf('# A\n\n"So"\n', 'language: de\n'))[0]?.text).toBe('„So“');
});

test('not in code, file names and keys', async () => {
  expect((await textOf('# A\n\n`"a"` *"a".md* :kbd["]\n'))[0]?.text).toBe('"a" "a".md "');
});

test('a book can do without, or have marks of its own', async () => {
  expect((await textOf('# A\n\n"So"\n', 'typography: false\n'))[0]?.text).toBe('"So"');
  expect((await textOf('# A\n\n"So"\n', 'typography: { quotes: ["«", "»", "‹", "›"] }\n'))[0]?.text).toBe(
    '«So»',
  );
});
