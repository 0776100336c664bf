import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass, nodesOf, reported } from './after-pass.js';

const glossary =
  ':::glossary\n- **zebra**: An animal.\n- **Ape**, **apes**: Another **zebra**.\n- **unused**: Never.\n:::\n';

test('entries are sorted, and terms lead to them by all their names', async () => {
  const book = await afterPass('glossary', {
    'a.md': `# A\n\n**apes**, **Zebra**, [a **zebra**](#x), **other**\n\n${glossary}`,
  });
  const [list] = nodesOf(book, 'glossary');
  expect(list?.children.map(({ id }) => id)).toEqual(['a-gloss-ape', 'a-gloss-unused', 'a-gloss-zebra']);
  expect(nodesOf(book, 'term').map((term) => `${toString(term)} ${String(term.entry)}`)).toEqual([
    'apes a-gloss-ape',
    'Zebra a-gloss-zebra',
    'zebra undefined',
    'other undefined',
    'zebra a-gloss-zebra',
  ]);
});

test('entries that nothing leads to, and that are there twice, are told', async () => {
  const book = await afterPass('glossary', {
    'a.md': `# A\n\n**ape** **zebra**\n\n${glossary}\n\n:::glossary\n- **ape**: Again.\n:::\n`,
  });
  expect(reported(book, 'glossary-entry-is-used')).toHaveLength(1);
  expect(reported(book, 'glossary-entry-is-unique')).toEqual(['a.md:13 glossary-entry-is-unique']);
});
