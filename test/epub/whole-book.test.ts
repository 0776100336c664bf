import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { temporaryFolder } from '../book-folder.js';
import { axeViolations } from './axe.js';
import { complaints } from './complaints.js';
import { elements, openedBook, type Opened } from './opened.js';

const handbook = path.resolve('test/epub/fixtures/handbook');
const cwd = process.cwd();

let book: Opened;
beforeAll(async () => {
  book = await openedBook(handbook);
});
afterEach(() => {
  process.chdir(cwd);
});

test('a book with everything in it builds without a message', () => {
  expect(book.messages).toEqual([]);
  expect(book.name).toBe('the-handbook-of-hostile-honest-things.epub');
});

test('EPUBCheck has no errors and no warnings', async () => {
  expect(await complaints(book.bytes)).toEqual([]);
});

test('axe finds nothing in any document', async () => {
  expect(await axeViolations(book)).toEqual([]);
});

test('the manifest lists what the archive holds, and the spine is in reading order', () => {
  const listed = book.all('package.opf', 'item').map(({ attributes }) => `EPUB/${attributes['href'] ?? ''}`);
  expect([...listed].sort()).toEqual(book.paths.slice(3).sort());
  expect(book.paths.slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf']);

  const paths = new Map(
    book.all('package.opf', 'item').map(({ attributes }) => [attributes['id'], attributes['href']]),
  );
  const spine = book.all('package.opf', 'itemref').map(({ attributes }) => paths.get(attributes['idref']));
  expect(spine).toEqual([
    'cover.xhtml',
    'title-page.xhtml',
    'copyright-page.xhtml',
    'contents.xhtml',
    'preface.xhtml',
    'part-1.xhtml',
    'objects.xhtml',
    'notes.xhtml',
    'part-2.xhtml',
    'many-1.xhtml',
    'appendix.xhtml',
  ]);
});

test('items say what is in them', () => {
  const items = book.all('package.opf', 'item');
  const properties = new Map(items.map(({ attributes }) => [attributes['href'], attributes['properties']]));
  expect(properties.get('contents.xhtml')).toBe('nav');
  expect(properties.get('images/cover.svg')).toBe('cover-image');
  expect(properties.get('objects.xhtml')).toBe('svg');
  expect(properties.get('preface.xhtml')).toBeUndefined();
});

test('the mimetype comes first, stored, and images are not deflated again', () => {
  const entry = (name: string) => {
    const at = Buffer.from(book.bytes).indexOf(name) - 30;
    return new DataView(book.bytes.buffer, book.bytes.byteOffset + at);
  };
  expect(Buffer.from(book.bytes).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  expect(entry('mimetype').getUint16(8, true)).toBe(0);
  expect(entry('EPUB/images/grid.png').getUint16(8, true)).toBe(0);
  expect(entry('EPUB/objects.xhtml').getUint16(8, true)).toBe(8);
});

test('two builds give the same bytes, from another folder, another working directory and on another day', async () => {
  const folder = await temporaryFolder();
  await cp(handbook, folder, { recursive: true });
  process.chdir(folder);
  jest.useFakeTimers({
    now: new Date('2099-01-01'),
    doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
  });
  const again = await openedBook(folder);
  jest.useRealTimers();
  expect(Buffer.from(again.bytes).equals(book.bytes)).toBe(true);
});

test('nothing is fetched', async () => {
  const { default: http } = await import('node:http');
  const { default: https } = await import('node:https');
  const requests = [
    jest.spyOn(globalThis, 'fetch'),
    jest.spyOn(http, 'request'),
    jest.spyOn(https, 'request'),
  ];
  await openedBook(handbook);
  for (const request of requests) expect(request).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

test('links lead into the documents that the ids are in', () => {
  const hrefs = (path: string) => book.all(path, 'a').map(({ attributes }) => attributes['href']);
  expect(hrefs('preface.xhtml')).toEqual(['objects.xhtml#objects', 'objects.xhtml#objects-a-table']);
  expect(hrefs('many-1.xhtml')).toEqual(['#many-1']);
  expect(hrefs('notes.xhtml')).toEqual(
    expect.arrayContaining(['many-1.xhtml#many-1-deep-inside', 'https://example.com/?a=1&b=2']),
  );
});

test('callouts and the summary say what they are', () => {
  const marked = [...book.all('objects.xhtml', 'aside'), ...book.all('objects.xhtml', 'section')];
  const kinds = marked.map(({ attributes }) => [
    attributes['class'],
    attributes['epub:type'],
    attributes['role'],
  ]);
  expect(kinds).toEqual([
    ['callout warning', undefined, 'note'],
    ['callout note', undefined, 'note'],
    ['callout tip', undefined, 'note'],
    ['callout caution', undefined, 'note'],
    ['callout important', undefined, 'note'],
    ['chapter', 'chapter', 'doc-chapter'],
    ['summary', 'abstract', 'doc-abstract'],
  ]);
});

test('a part has a page, before its first chapter', () => {
  const [heading] = book.all('part-1.xhtml', 'h1');
  expect(heading && elements(heading, 'span').map(({ attributes }) => attributes['class'])).toEqual([
    'part-number',
    'title',
  ]);
});
