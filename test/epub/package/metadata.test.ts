import { describe, expect, test } from '@jest/globals';
import { complaints } from '../complaints.js';
import { openedBook, openedFiles, textOf, type Opened } from '../opened.js';

const chapter = { 'a.md': '# A\n' };

function metadata(book: Opened): string[] {
  const [parent] = book.all('package.opf', 'metadata');
  const children = parent?.children.flatMap((child) => (child.type === 'element' ? [child] : [])) ?? [];
  return children.map((element) => {
    const { refines, property } = element.attributes;
    return `${refines ?? ''}${property ?? element.name}=${textOf(element)}`;
  });
}

test('everything that the configuration says is there', async () => {
  const found = metadata(await openedBook('test/epub/fixtures/handbook'));
  for (const expected of [
    'dc:identifier=urn:isbn:9783161484100',
    'dc:title=The Handbook of <Hostile> & "Honest" Things',
    '#titletitle-type=main',
    'dc:title=A Book That Has Everything',
    '#subtitletitle-type=subtitle',
    'dc:creator=Ada Example',
    '#creator-1role=aut',
    '#creator-1file-as=Example, Ada',
    'dc:contributor=Bo Sample',
    '#creator-2role=ill',
    'dc:language=en',
    'dc:publisher=Example Press',
    'dc:date=2026-05',
    'dcterms:modified=2026-05-31T12:00:00Z',
    'dc:rights=Copyright © the authors',
    'dc:description=A paragraph for catalogues.',
    'dc:subject=Testing',
    'dc:subject=Books',
    'belongs-to-collection=The Series',
    '#seriesgroup-position=3',
  ]) {
    expect(found).toContain(expected);
  }
});

test('an identifier is made from the metadata, stays the same, and changes with the title', async () => {
  const identifier = async (config: string) => {
    const [found] = (await openedFiles({ ...chapter, 'book.yml': `${config}\nchapters: a.md\n` })).all(
      'package.opf',
      'dc:identifier',
    );
    return found && textOf(found);
  };
  const first = await identifier('title: One');
  expect(first).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(await identifier('title: One\ndate: 2026')).toBe(first);
  expect(await identifier('title: Two')).not.toBe(first);
  expect(await identifier('title: One\nidentifier: https://example.com/one')).toBe('https://example.com/one');
});

describe('hostile text in every field', () => {
  const hostile = [`<&"'>`, ']]>', '<!--', '&amp;&nbsp;', '🏳️‍🌈 𝒳', '%s ${x} <%= 1 %>', 'עברית'];
  test.each(hostile)('%s', async (text) => {
    const value = JSON.stringify(text);
    const config = [
      ...['title', 'subtitle', 'publisher', 'edition', 'rights', 'description', 'coverAlt'].map(
        (key) => `${key}: ${value}`,
      ),
      `creators: [{name: ${value}, fileAs: ${value}}]`,
      `subjects: [${value}]`,
      `series: {name: ${value}}`,
      'name: book',
      'typography: false',
      `chapters: [{file: a.md, title: ${value}}]`,
    ].join('\n');
    const book = await openedFiles({ ...chapter, 'book.yml': config });
    const found = metadata(book);
    const named = [
      'dc:title',
      'dc:publisher',
      'dc:rights',
      'dc:description',
      'dc:subject',
      'dc:creator',
      'belongs-to-collection',
    ];
    for (const name of named) expect(found).toContain(`${name}=${text}`);
    expect(book.all('a.xhtml', 'title').map(textOf)).toEqual([text]);
    expect(await complaints(book.bytes)).toEqual([]);
  });
});

test('a book in a right-to-left language turns its pages the other way', async () => {
  const book = await openedFiles({
    ...chapter,
    'book.yml': 'title: كتاب\nname: kitab\nlanguage: ar\nchapters: a.md\n',
  });
  expect(book.all('package.opf', 'spine', { 'page-progression-direction': 'rtl' })).toHaveLength(1);
  expect(book.all('a.xhtml', 'html', { dir: 'rtl', lang: 'ar' })).toHaveLength(1);
});
