import { expect, test } from '@jest/globals';
import type { Element } from 'xast';
import { elements, openedFiles, textOf, type Opened } from '../opened.js';

/** A nested list as nested arrays of `text -> address`. */
function outline(list: Element | undefined): unknown[] {
  const items = list?.children.filter((child): child is Element => child.type === 'element') ?? [];
  return items.map((item) => {
    const [link] = elements(item, 'a');
    const [inner] = elements(item, 'ol');
    const line = link ? `${textOf(link)} -> ${link.attributes['href'] ?? ''}` : '';
    return inner ? [line, ...outline(inner)] : line;
  });
}

function contents(book: Opened): unknown[] {
  const [nav] = book.all('contents.xhtml', 'nav', { 'epub:type': 'toc' });
  return outline(nav && elements(nav, 'ol')[0]);
}

const chapters = { 'a.md': '# A\n\n## B\n\n### C\n\n## D\n', 'z.md': '# Z\n' };

test.each([
  [1, ['1. A -> a.xhtml#a', '2. Z -> z.xhtml#z']],
  [2, [['1. A -> a.xhtml#a', 'B -> a.xhtml#a-b', 'D -> a.xhtml#a-d'], '2. Z -> z.xhtml#z']],
  [
    3,
    [
      ['1. A -> a.xhtml#a', ['B -> a.xhtml#a-b', 'C -> a.xhtml#a-c'], 'D -> a.xhtml#a-d'],
      '2. Z -> z.xhtml#z',
    ],
  ],
])('the contents go down to level %i where the book wants it', async (contentsDepth, expected) => {
  const config = `title: A Book\nchapters: "*.md"\ncontentsDepth: ${contentsDepth}\n`;
  expect(contents(await openedFiles({ ...chapters, 'book.yml': config }))).toEqual(expected);
});

test('parts hold their chapters, and the contents for old readers say the same', async () => {
  const config =
    'title: A Book\nnumberChapters: false\nchapters:\n  - {part: One, chapters: [a.md]}\n  - z.md\n';
  const book = await openedFiles({ ...chapters, 'book.yml': config });
  expect(contents(book)).toEqual([
    ['One -> part-1.xhtml#part-1', ['A -> a.xhtml#a', 'B -> a.xhtml#a-b', 'D -> a.xhtml#a-d']],
    'Z -> z.xhtml#z',
  ]);
  const points = book.all('toc.ncx', 'content').map(({ attributes }) => attributes['src']);
  const links = book
    .all('contents.xhtml', 'nav', { 'epub:type': 'toc' })
    .flatMap((nav) => elements(nav, 'a'));
  expect(points).toEqual(links.map(({ attributes }) => attributes['href']));
});

test('each landmark stands once, and the body begins with its first part', async () => {
  const config = `title: A Book
chapters:
  - {file: z.md, matter: front}
  - {part: One, chapters: [a.md]}
`;
  const book = await openedFiles({ ...chapters, 'book.yml': config });
  const [nav] = book.all('contents.xhtml', 'nav', { 'epub:type': 'landmarks' });
  const landmarks = nav
    ? elements(nav, 'a').map(({ attributes }) => [attributes['epub:type'], attributes['href']])
    : [];
  expect(landmarks).toEqual([
    ['titlepage', 'title-page.xhtml'],
    ['toc', 'contents.xhtml#toc'],
    ['bodymatter', 'part-1.xhtml'],
  ]);
});

test('a chapter called as a generated page keeps its name', async () => {
  const book = await openedFiles({ 'contents.md': '# My contents\n', 'cover.md': '# My cover\n' });
  expect(book.text('contents.xhtml')).toContain('My contents');
  expect(book.all('contents-2.xhtml', 'nav', { 'epub:type': 'toc' })).toHaveLength(1);
});
