import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass } from './after-pass.js';

const kindsOf = async (files: Record<string, string>, config = '') =>
  (await afterPass('pages', files, config)).chapters.map(({ kind, title }) => kind ?? title);
const figure = '\n\n:::figure[F]\n![x](x.svg)\n:::\n';

test('a plain book has its chapters alone', async () => {
  expect(await kindsOf({ 'a.md': `# A${figure}` })).toEqual(['A']);
});

test('lists come where there is something to list, and an index where there are marks', async () => {
  expect(await kindsOf({ 'a.md': `# A${figure}` }, 'lists: [figures, tables]\n')).toEqual([
    'list-of-figures',
    'A',
  ]);
  expect(await kindsOf({ 'a.md': '# A\n\n:index[x]' })).toEqual(['A', 'index']);
  expect(await kindsOf({ 'a.md': '# A\n\n:index[x]' }, 'index: false\n')).toEqual(['A']);
  expect(await kindsOf({ 'a.md': '# A\n\n**x**' }, 'index: { terms: true }\n')).toEqual(['A', 'index']);
});

test('an author’s own page takes the place of the one that would be made', async () => {
  const files = { 'a.md': '# A\n\n:index[x]\n\n::index\n' };
  expect(await kindsOf(files)).toEqual(['A']);
});

test('half title, copyright page and glossary are made of what the configuration says', async () => {
  const config = 'halfTitle: true\nrights: © 2026\nglossary: _g.yml\nchanges: _c.md\n';
  const files = { 'a.md': '# A', '_g.yml': 'tea: A drink.\n', '_c.md': 'New.\n' };
  const { chapters } = await afterPass('pages', files, config);
  expect(chapters.map(({ kind, title }) => kind ?? title)).toEqual(
    expect.arrayContaining(['half-title', 'copyright-page', 'A', 'glossary', 'changes']),
  );
  expect(toString(chapters.find(({ kind }) => kind === 'copyright-page')?.files[0]?.tree)).toContain(
    '© 2026',
  );
});

test('a chapter of the kind “glossary” makes entries of its list of terms in bold', async () => {
  const files = {
    'z.md': '---\nkind: glossary\n---\n\n# Words\n\n- **tea**: A drink.\n- **cup**, **mug**: For it.\n',
  };
  const { chapters } = await afterPass('pages', files);
  const { tree, file } = chapters[0]?.files[0] ?? {};
  expect(file?.messages).toEqual([]);
  expect(tree?.children).toMatchObject([
    {
      type: 'glossary',
      children: [
        { children: [{ type: 'glossaryTerm' }, { type: 'paragraph' }] },
        { children: [{ type: 'glossaryTerm' }, { type: 'glossaryTerm' }, { type: 'paragraph' }] },
      ],
    },
  ]);
});
