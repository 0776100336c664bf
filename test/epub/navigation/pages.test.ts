import { expect, test } from '@jest/globals';
import type { Element, Nodes } from 'xast';
import type { PrintPage, Target } from '../../../src/model/book.js';
import { axeViolations } from '../axe.js';
import { complaints } from '../complaints.js';
import { elements, openedBook, openedFiles, textOf, type Opened } from '../opened.js';

/** A print edition whose pages were made by hand. */
function printed(...pages: [label: string, chapter: string, offset: number][]): Target {
  return {
    name: 'print',
    paged: true,
    render: () =>
      Promise.resolve([
        {
          path: 'book.pdf',
          bytes: new Uint8Array(),
          pages: pages.map(([label, chapter, offset]): PrintPage => ({ label, chapter, offset })),
        },
      ]),
  };
}

/** All text of a document, with `|12|` where page 12 begins. */
function marked(book: Opened, path: string): string {
  const text = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element' && node.attributes['role'] === 'doc-pagebreak')
      return `|${node.attributes['aria-label'] ?? ''}|`;
    return 'children' in node ? node.children.map(text).join('') : '';
  };
  return book
    .all(path, 'body')
    .map((body) => text(body))
    .join('')
    .replace(/\s+/g, ' ');
}

const chapter = `# One

The first *paragraph has* some words.

- an item
- another item with [a link](https://example.com/)

## A section

| head | cell |
| ---- | ---- |
| row  | two  |

\`\`\`text
code here
\`\`\`

$$
x
$$

A note[^1] in the text.

[^1]: The note.
`;

test('each page begins where its text does, in text, and never in the name of a link or a heading', async () => {
  const full =
    'Chapter1OneThefirstparagraphhassomewords.anitemanotheritemwithalinkAsectionheadcellrowtwocodehere';
  const at = (text: string) => full.indexOf(text);
  const book = await openedFiles({ 'one.md': chapter }, [
    printed(
      ['1', 'one', 0],
      ['2', 'one', at('graphhas')],
      ['3', 'one', at('anitem')],
      ['4', 'one', at('link')],
      ['5', 'one', at('Asection')],
      ['6', 'one', at('row')],
      ['7', 'one', at('here')],
      ['8', 'one', 1_000],
    ),
  ]);
  expect(marked(book, 'one.xhtml')).toContain('|1|Chapter 1 OneThe first para|2|graph has some words.');
  const text = marked(book, 'one.xhtml');
  for (const expected of [
    '|3|an item another item with |4|a link |5|A section',
    'in the text.|8|',
    '|6|row two',
    'code |7|here',
  ])
    expect(text).toContain(expected);
  const parents = new Set<string>();
  for (const element of book.all('one.xhtml', 'section').flatMap((section) => allElements(section))) {
    if (elements(element, 'span', { role: 'doc-pagebreak' }).some((mark) => element.children.includes(mark)))
      parents.add(element.name);
  }
  expect([...parents].sort()).toEqual(['code', 'em', 'li', 'section', 'td']);
  expect(await complaints(book.bytes)).toEqual([]);
  expect(await axeViolations(book)).toEqual([]);
});

function allElements(element: Element): Element[] {
  return [
    element,
    ...element.children.flatMap((child) => (child.type === 'element' ? allElements(child) : [])),
  ];
}

test('the lists of pages lead to the marks, for new readers and for old ones', async () => {
  const pages = printed(
    ['i', 'octavo-title-page', 0],
    ['iii', 'octavo-contents', 0],
    ['1', 'one', 0],
    ['2', 'one', 30],
  );
  const book = await openedFiles({ 'one.md': chapter }, [pages]);
  const [nav] = book.all('contents.xhtml', 'nav', { 'epub:type': 'page-list', role: 'doc-pagelist' });
  const links = nav ? elements(nav, 'a').map((link) => [textOf(link), link.attributes['href']]) : [];
  expect(links).toEqual([
    ['i', 'title-page.xhtml#page-i'],
    ['iii', 'contents.xhtml#page-iii'],
    ['1', 'one.xhtml#page-1'],
    ['2', 'one.xhtml#page-2'],
  ]);
  const targets = book.all('toc.ncx', 'pageTarget');
  expect(targets.map(({ attributes }) => [attributes['type'], attributes['value']])).toEqual([
    ['front', undefined],
    ['front', undefined],
    ['normal', '1'],
    ['normal', '2'],
  ]);
  expect(book.all('toc.ncx', 'meta', { name: 'dtb:totalPageCount', content: '4' })).toHaveLength(1);
  expect(book.all('title-page.xhtml', 'span', { id: 'page-i', 'epub:type': 'pagebreak' })).toHaveLength(1);
  expect(await complaints(book.bytes)).toEqual([]);
});

test('the metadata tells whose pages they are', async () => {
  const values = (book: Opened, property: string) =>
    book.all('package.opf', 'meta', { property }).map(textOf);
  const config = 'title: A Book\nchapters: one.md\n';
  const book = await openedFiles({ 'one.md': chapter, 'book.yml': config }, [printed(['1', 'one', 0])]);
  expect(values(book, 'pageBreakSource')).toEqual(['A Book, print edition']);
  expect(values(book, 'schema:accessibilityFeature')).toEqual(
    expect.arrayContaining(['pageBreakMarkers', 'pageNavigation']),
  );
  const isbn = await openedFiles(
    { 'one.md': chapter, 'book.yml': `${config}print: { isbn: 978-3-16-148410-0 }\n` },
    [printed(['1', 'one', 0])],
  );
  expect(values(isbn, 'pageBreakSource')).toEqual(['urn:isbn:9783161484100']);
  const alone = await openedFiles({ 'one.md': chapter });
  expect(values(alone, 'pageBreakSource')).toEqual([]);
  expect(alone.text('contents.xhtml')).not.toContain('page-list');
});

test('an id that the book has stays with the book', async () => {
  const book = await openedFiles({ 'page.md': '# Page\n\n## 1\n' }, [printed(['1', 'page', 0])]);
  expect(book.all('page.xhtml', 'h2', { id: 'page-1' })).toHaveLength(1);
  expect(book.all('page.xhtml', 'span', { id: 'page-1-2' })).toHaveLength(1);
});

test('a page on every character of a book with everything is still valid and complete', async () => {
  const slugs = ['preface', 'objects', 'notes', 'many-1', 'appendix', 'part-1', 'part-2'];
  const pages = slugs.flatMap((slug, nth) =>
    Array.from({ length: 200 }, (_, index): [string, string, number] => [`${nth}-${index}`, slug, index * 3]),
  );
  const book = await openedBook('test/epub/fixtures/handbook', [printed(...pages)]);
  expect(book.messages).toEqual([]);
  expect(
    book.all('contents.xhtml', 'a').filter(({ attributes }) => /#page-/.test(attributes['href'] ?? '')),
  ).toHaveLength(1400);
  expect(await complaints(book.bytes)).toEqual([]);
});
