import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { axeViolations } from '../axe.js';
import { complaints } from '../complaints.js';
import { openedBook, openedFiles, textOf, type Opened } from '../opened.js';

const png = await readFile('test/epub/fixtures/handbook/images/grid.png');

const values = (book: Opened, property: string) => book.all('package.opf', 'meta', { property }).map(textOf);

test('a book of words is for the ear as much as for the eye, and claims nothing that nobody certified', async () => {
  const book = await openedFiles({ 'a.md': '# A\n\nText.\n' });
  expect(values(book, 'schema:accessMode')).toEqual(['textual']);
  expect(values(book, 'schema:accessModeSufficient')).toEqual(['textual']);
  expect(values(book, 'schema:accessibilityHazard')).toEqual(['none']);
  expect(values(book, 'schema:accessibilityFeature')).not.toContain('alternativeText');
  expect(values(book, 'dcterms:conformsTo')).toEqual([]);
  expect(values(book, 'a11y:certifiedBy')).toEqual([]);
  expect(values(book, 'schema:accessibilitySummary').join()).toContain('All tables have header cells');
});

test('pictures with texts are told of', async () => {
  const book = await openedFiles({ 'a.md': '# A\n\n![A grid](grid.png)\n', 'grid.png': png });
  expect(values(book, 'schema:accessMode')).toEqual(['textual', 'visual']);
  expect(values(book, 'schema:accessModeSufficient')).toEqual(['textual', 'textual,visual']);
  expect(values(book, 'schema:accessibilityFeature')).toContain('alternativeText');
});

/** A book that somebody certified. */
const certified = { 'book.yml': 'title: A\nchapters: "*.md"\nepub: { certifier: An Office }\n' };

test('one picture without a text takes the claim away, with one message at its line', async () => {
  const book = await openedFiles({
    ...certified,
    'a.md': '# A\n\n![A grid](grid.png)\n\n![](grid.png)\n',
    'grid.png': png,
  });
  expect(values(book, 'schema:accessModeSufficient')).toEqual(['textual,visual']);
  expect(values(book, 'schema:accessibilityFeature')).not.toContain('alternativeText');
  expect(values(book, 'dcterms:conformsTo')).toEqual([]);
  expect(values(book, 'schema:accessibilitySummary').join()).toContain('Some pictures have no text');
  expect(book.messages).toEqual([expect.stringContaining('a.md:5:1')]);
});

test('a book that somebody certified claims to conform', async () => {
  const book = await openedFiles({ ...certified, 'a.md': '# A\n' });
  expect(values(book, 'dcterms:conformsTo')).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']);
  expect(values(book, 'a11y:certifiedBy')).toEqual(['An Office']);
});

test('a picture that is marked as decoration needs no text', async () => {
  const book = await openedFiles({ 'a.md': '# A\n\n<img src="grid.png" alt="">\n', 'grid.png': png });
  expect(values(book, 'schema:accessMode')).toEqual(['textual']);
  expect(book.all('a.xhtml', 'img', { role: 'presentation', alt: '' })).toHaveLength(1);
});

test('a passage in another language says so twice, for readers of HTML and of XML', async () => {
  const book = await openedFiles({ 'a.md': '# A\n\nThe <i lang="fr">mot juste</i>.\n' });
  expect(book.all('a.xhtml', 'i', { lang: 'fr', 'xml:lang': 'fr' })).toHaveLength(1);
});

test('a gap between levels of headings is read out as none', async () => {
  const book = await openedFiles({ 'a.md': '# A\n\n### B\n\n#### C\n\n## D\n\n> #### E\n', 'b.md': '# B\n' });
  const levels = ['h1', 'h2', 'h3', 'h4'].flatMap((name) =>
    book.all('a.xhtml', name).map((heading) => [textOf(heading), heading.attributes['aria-level']]),
  );
  expect(levels).toEqual([
    ['Chapter 1 A', undefined],
    ['D', undefined],
    ['B', '2'],
    ['C', '3'],
    ['E', '3'],
  ]);
  expect(await complaints(book.bytes)).toEqual([]);
  expect(await axeViolations(book)).toEqual([]);
});

test('header cells say what they head', async () => {
  const book = await openedFiles({ 'a.md': '# A\n\n| B | C |\n| --- | --- |\n| 1 | 2 |\n' });
  expect(book.all('a.xhtml', 'th').map(({ attributes }) => attributes['scope'])).toEqual(['col', 'col']);
});

test.each([
  ['a jump in the headings', '# A\n\n### C\n', 'a.md:3:1', 'not in the order of their levels'],
  ['a jump in raw HTML', '# A\n\n<h4>C</h4>\n', 'a.md:3:1', 'not in the order of their levels'],
  ['an empty heading', '# A\n\n##\n', 'a.md:3:1', 'Some headings are empty'],
  ['a table without headers', '# A\n\n<table><tr><td>1</td></tr></table>\n', 'a.md:3:1', 'no header cells'],
])('%s takes the claim away, with one message at its place', async (_, markdown, place, summary) => {
  const book = await openedFiles({ ...certified, 'a.md': markdown });
  expect(values(book, 'dcterms:conformsTo')).toEqual([]);
  expect(values(book, 'schema:accessibilitySummary').join()).toContain(summary);
  expect(book.messages).toEqual([expect.stringContaining(place)]);
});

test('the book with everything tells of it', async () => {
  const book = await openedBook('test/epub/fixtures/handbook');
  expect(values(book, 'schema:accessibilityFeature')).toEqual([
    'alternativeText',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
  ]);
});
