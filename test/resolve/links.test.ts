import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass, nodesOf, reported } from './after-pass.js';

const files = {
  'a.md':
    '# A\n\n## Part one\n\n[b](b.md) [there](b.md#there) [here](#part-one) [out](https://example.org/x.md) [](b.md) [](#part-one) [](#fig)\n\n:::figure[F]{#fig}\n![x](x.svg)\n:::\n',
  'b.md': '# Bee\n\n## There\n',
  'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
};

test('links between files lead to ids of the book; others stay', async () => {
  const urls = nodesOf(await afterPass('links', files), 'link').map(({ url }) => url);
  expect(urls).toEqual(['#b', '#b-there', '#a-part-one', 'https://example.org/x.md']);
});

test('a link without words says what it leads to', async () => {
  const references = nodesOf(await afterPass('links', files), 'crossReference');
  expect(references.map((node) => `${node.url} ${toString(node)}`)).toEqual([
    '#b Bee',
    '#a-part-one Part one',
    '#a-fig Figure\u00A01.1',
  ]);
});

test('what leads to no chapter is told, with the one that was meant; its words stay', async () => {
  const book = await afterPass('links', { 'a.md': '# A\n\nSee [*bee*](B.md) there.\n', 'b.md': '# B\n' });
  expect(reported(book)).toEqual(expect.arrayContaining(['a.md:3 link-has-target']));
  expect(book.chapters[0]?.files[0]?.file.messages.map(({ hint }) => hint)).toContain('Did you mean “b.md”?');
  expect(toString(book.chapters[0]?.files[0]?.tree)).toBe('See bee there.');
});
