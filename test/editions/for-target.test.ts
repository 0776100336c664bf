import { describe, expect, test } from '@jest/globals';
import { toString } from 'hast-util-to-string';
import type { PrintPage } from '../../src/model/book.js';
import { pagesFor } from '../../src/editions/pages.js';
import { complaints } from '../epub/complaints.js';
import { buildSmall, dot, recorder, unpack } from './build-small.js';

const chapter = `# Book

On :only[paper]{target=pdf}:only[a *screen*, see [](#fig-only)]{target=epub}.

:::::only{target=pdf}
## On paper

A note.[^p] ![A dot](dot.png)

### Below
:::::

::::only{not=pdf}
## On screens

:::figure[A figure]{#fig-only}
![Another](other.png)
:::
::::

- :only[Item.]{target=pdf}

Both.[^b] Both again.[^p]

[^p]: See[^q] paper.
[^q]: Deep.
[^b]: Both.
`;
// The same picture in other bytes would be stored once.
const other = Buffer.concat([dot, Buffer.from([0])]);
const files = { 'book.md': chapter, 'dot.png': dot, 'other.png': other };

test('each target gets what is for it, and what goes with it', async () => {
  const [epub, pdf] = [recorder('epub'), recorder('pdf')];
  const { messages } = await buildSmall(files, { targets: [epub, pdf] });
  expect(messages.map(String)).toEqual([]);
  const look = ({ book, chapters: [one], idToChapter }: ReturnType<typeof epub.book>) => ({
    text: one && toString(one.tree).replace(/\s+/g, ' '),
    sections: one?.chapter.sections.map(({ title }) => title),
    notes: one?.notes.map(({ note: { number, references } }) => [number, references.length]),
    labels: [...book.labels.keys()],
    resources: [...book.resources.keys()],
    ids: ['book-on-paper', 'book-on-screens', 'book-fig-only'].filter((id) => idToChapter.has(id)),
    lists: JSON.stringify(one?.tree).includes('"ul"'),
    marks: JSON.stringify(one?.tree).includes('arget"'),
  });
  expect(look(pdf.book())).toEqual({
    text: expect.stringMatching(
      /^Chapter 1 BookOn paper\. On paper A note\.1 .*Item\. Both\.2 Both again\.1/,
    ),
    sections: ['On paper'],
    notes: [
      [1, 2],
      [2, 1],
      [3, 1],
    ],
    labels: [],
    resources: ['images/dot.png'],
    ids: ['book-on-paper'],
    lists: true,
    marks: false,
  });
  expect(look(epub.book())).toEqual({
    text: expect.stringMatching(
      /^Chapter 1 BookOn a screen, see Figure 1\.1\. On screens .*Both\.2 Both again\.1/,
    ),
    sections: ['On screens'],
    notes: [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
    labels: ['fig-only'],
    resources: ['images/other.png'],
    ids: ['book-on-screens', 'book-fig-only'],
    lists: false,
    marks: false,
  });
});

test('titles lose what is for others, and keep what notes and numbers are not', async () => {
  const text =
    '# On :only[paper]{target=pdf}:only[screens]{target=epub}[^1]\n\n## *In* :only[ink]{target=pdf}\n\n## Both\n\n[^1]: x\n';
  const [epub, pdf] = [recorder('epub'), recorder('pdf')];
  await buildSmall({ 'a.md': text }, { targets: [epub, pdf] });
  const titles = ({ book: { chapters } }: ReturnType<typeof epub.book>) =>
    chapters.map(({ title, shortTitle, sections }) => [
      title,
      shortTitle,
      ...sections.map((section) => section.title),
    ]);
  expect(titles(epub.book())).toEqual([['On screens', 'On screens', 'In', 'Both']]);
  expect(titles(pdf.book())).toEqual([['On paper', 'On paper', 'In ink', 'Both']]);
});

test('notes go with their last reference, and those within them', async () => {
  const text = '# A\n\n:only[x[^1]]{target=pdf} y[^3]\n\n[^1]: One.[^2]\n[^2]: Two.\n[^3]: Three.\n';
  const epub = recorder('epub');
  await buildSmall({ 'a.md': text }, { targets: [epub] });
  expect(epub.book().chapters[0]?.notes.map(({ note }) => note.number)).toEqual([2]);
});

test('the EPUB is valid and complete', async () => {
  const result = await buildSmall(files);
  expect(result.messages.map(String)).toEqual([]);
  const documents = unpack(result);
  expect(documents['EPUB/book.xhtml']).toContain('a <em>screen</em>');
  expect(documents['EPUB/book.xhtml']).not.toMatch(/On paper|Below|data-/);
  expect(documents['EPUB/contents.xhtml']).not.toContain('paper');
  expect(Object.keys(documents)).not.toContain('EPUB/images/dot.png');
  expect(await complaints(result.files[0]?.bytes ?? new Uint8Array())).toEqual([]);
});

describe('problems', () => {
  test('a link to what a target does not have', async () => {
    const text = '# A\n\nSee [there](#s).\n\n:::only{target=pdf}\n## S\n:::\n';
    const { messages, files: made } = await buildSmall(
      { 'a.md': text },
      { targets: [recorder('epub'), recorder('pdf')] },
    );
    expect(messages.map(({ line, ruleId, reason }) => [line, ruleId, reason])).toEqual([
      [3, 'link-has-target', 'The epub book does not have what this link leads to.'],
    ]);
    expect(made).toEqual([]);
  });

  test('a target that is misspelt, and one of another build', async () => {
    const text = '# A\n\n:only[a]{target=ebup} :only[b]{target=website} :only[c]{target=html}\n';
    const { messages } = await buildSmall({ 'a.md': text }, { targets: [recorder('html')] });
    expect(messages.map(({ reason, note }) => [reason, note])).toEqual([
      ['There is no target “ebup”.', 'Did you mean “epub”?'],
      ['There is no target “website”.', expect.stringContaining('Known are epub, pdf, html.')],
    ]);
  });
});

test('print is not the name of a target', async () => {
  const text =
    '# A\n\n:::only{target=print}\nx\n:::\n\n<p data-target="print">y</p>\n\n:::figure{print=dot.png}\n![D](dot.png)\n:::\n\nA[^n]\n\n[^n]: :only[z]{not=print}\n';
  const { messages } = await buildSmall({ 'a.md': text, 'dot.png': dot }, { targets: [recorder('epub')] });
  expect(messages.map(({ line, reason, note }) => [line, reason, note])).toEqual(
    [3, 7, 9, 15].map((line) => [line, 'There is no target “print”.', 'Did you mean “pdf”?']),
  );
});

test('a target of another build is known by the configuration', async () => {
  const text = '# A\n\n:only[a]{target=website} b\n';
  const config = 'title: A\nchapters: "*.md"\ntargets: [website]\n';
  const { messages } = await buildSmall(
    { 'book.yml': config, 'a.md': text },
    { targets: [recorder('epub')] },
  );
  expect(messages).toEqual([]);
});

test('entries of lists that Octavo makes go with what they lead to', async () => {
  const config = 'title: A\nchapters: "*.md"\nlists: [figures]\n';
  const text = '# A\n\n:::only{target=pdf}\n![D](dot.png "One")\n:::\n\n![D](dot.png "Two")\n';
  const [epub, pdf] = [recorder('epub'), recorder('pdf')];
  const { messages } = await buildSmall(
    { 'book.yml': config, 'a.md': text, 'dot.png': dot },
    { targets: [epub, pdf] },
  );
  expect(messages.map(String)).toEqual([]);
  const list = (target: typeof epub) =>
    toString(
      target.book().chapters.find(({ chapter: { kind } }) => kind === 'list-of-figures')?.tree ?? {
        type: 'root',
        children: [],
      },
    );
  expect(list(pdf)).toMatch(/One.*Two/s);
  expect(list(epub)).not.toContain('One');
  expect(list(epub)).toContain('Two');
});

test('pages of one target are found in the text of another', async () => {
  const text = '# A\n\nab :only[cd]{target=pdf}:only[xyz]{target=epub} ef\n';
  const one = recorder('epub');
  await buildSmall({ 'a.md': text }, { targets: [one], passes: [] });
  const marked = structuredClone(one.book());
  const p = marked.chapters[0]?.tree.children.find((node) => node.type === 'element' && node.tagName === 'p');
  if (p?.type !== 'element') throw new Error('There is no paragraph.');
  const mark = (name: string, value: string) => ({
    type: 'element' as const,
    tagName: 'span',
    properties: { dataTarget: name },
    children: [{ type: 'text' as const, value }],
  });
  p.children = [
    { type: 'text', value: 'ab ' },
    mark('pdf', 'cd'),
    mark('epub', 'xyz'),
    { type: 'text', value: ' ef' },
  ];
  // “Chapter1A” is before it.
  const page = (offset: number, chapter = 'a'): PrintPage => ({ label: '1', chapter, offset });
  const pages = [0, 10, 11, 12, 13, 14, 15].map((offset) => page(offset));
  expect(
    pagesFor(marked, [...pages, page(3, 'octavo-contents')], 'pdf', 'epub').map(({ offset }) => offset),
  ).toEqual([0, 10, 11, 11, 14, 15, 16, 3]);
  expect(pagesFor(marked, pages, 'pdf', 'pdf')).toEqual(pages);
});
