import { expect, test } from '@jest/globals';
import { axeViolations } from '../axe.js';
import { complaints } from '../complaints.js';
import { elements, openedFiles, type Opened } from '../opened.js';

const words = 'words '.repeat(200);

const long = `# Long

[To the end](#last), to [another chapter](short.md) and a note[^1].

## First

${words}[^2]

## Second

${words}

### Deeper

${words}

### Deepest

${words}[^1]

## Last

The end: [back](#long).[^3]

[^1]: Referred to twice.

[^2]: See [the last section](#last).

[^3]: The last note.
`;

const short = '# Short\n\n[There](long.md#deepest)\n';

const config = (splitAbove: number) =>
  `title: A Book\nchapters: [long.md, short.md]\ncontentsDepth: 3\nepub: { splitAbove: ${splitAbove} }\n`;

const built = (splitAbove: number) =>
  openedFiles({ 'long.md': long, 'short.md': short, 'book.yml': config(splitAbove) });

const hrefs = (book: Opened, path: string) =>
  book.all(path, 'a').map(({ attributes }) => attributes['href'] ?? '');

test('a chapter that is not long stays in one document', async () => {
  const book = await built(250);
  expect(book.paths.filter((path) => path.includes('long'))).toEqual(['EPUB/long.xhtml']);
});

test('a long chapter is cut at its headings, and a long section at its own', async () => {
  const book = await built(3);
  const documents = book.paths.filter((path) => path.includes('long'));
  expect(documents).toEqual(['EPUB/long.xhtml', 'EPUB/long-2.xhtml', 'EPUB/long-3.xhtml']);
  const headings = documents.map((path) =>
    ['h1', 'h2', 'h3'].flatMap((name) =>
      book.all(path.replace('EPUB/', ''), name).map(({ attributes }) => attributes['id']),
    ),
  );
  expect(headings).toEqual([
    ['long', 'long-first'],
    ['long-second', 'long-deeper'],
    ['long-last', 'long-deepest'],
  ]);
  expect(book.messages).toEqual([]);
  expect(await complaints(book.bytes)).toEqual([]);
  expect(await axeViolations(book)).toEqual([]);
});

test('links, notes, links back and the contents follow', async () => {
  const book = await built(3);
  expect(hrefs(book, 'long.xhtml')).toEqual([
    'long-3.xhtml#long-last',
    'short.xhtml#short',
    '#long-note-1',
    '#long-note-2',
    '#long-noteref-1',
    'long-3.xhtml#long-noteref-1-2',
    '#long-noteref-2',
    'long-3.xhtml#long-last',
  ]);
  expect(hrefs(book, 'long-3.xhtml')).toEqual([
    'long.xhtml#long-note-1',
    'long.xhtml#long',
    '#long-note-3',
    '#long-noteref-3',
  ]);
  expect(hrefs(book, 'short.xhtml')).toEqual(['long-3.xhtml#long-deepest']);
  expect(hrefs(book, 'contents.xhtml')).toEqual(
    expect.arrayContaining(['long.xhtml#long-first', 'long-2.xhtml#long-second', 'long-3.xhtml#long-last']),
  );
});

test('a further document is named by its first heading, and is no chapter of its own', async () => {
  const book = await built(3);
  const [section] = book.all('long-2.xhtml', 'section', { class: 'chapter' });
  expect(section?.attributes).toEqual({ class: 'chapter', 'aria-labelledby': 'long-second' });
  expect(book.all('long-2.xhtml', 'title').map((title) => title.children)).toEqual([
    [{ type: 'text', value: 'Long: Second', position: expect.anything() as unknown }],
  ]);
  expect(section && elements(section, 'h1')).toEqual([]);
});

test('the mark of a page that begins with a section goes with it', async () => {
  const pages = [
    {
      label: '7',
      chapter: 'long',
      offset: `Chapter1LongTotheend,toanotherchapterandanote1.First${'words'.repeat(200)}2`.length,
    },
  ];
  const book = await openedFiles({ 'long.md': long, 'short.md': short, 'book.yml': config(3) }, [
    {
      name: 'print',
      paged: true,
      render: () => Promise.resolve([{ path: 'book.pdf', bytes: new Uint8Array(), pages }]),
    },
  ]);
  const [section] = book.all('long-2.xhtml', 'section', { class: 'chapter' });
  const [first, second] = (section?.children ?? []).filter((child) => child.type === 'element');
  expect([first?.attributes['id'], second?.attributes['id']]).toEqual(['page-7', 'long-second']);
  expect(book.messages).toEqual([]);
});
