import { beforeEach, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { HtmlBook } from '../../../src/model/book.js';
import { epub } from '../../../src/epub/epub.js';
import { htmlOf, messagesOn, resolved, quietContext } from '../../resolved.js';
import { readBook } from '../../../src/read/read-book.js';
import { verifyEpub } from '../../../src/verify/epub/epub.js';

let book: HtmlBook;
let bytes: Uint8Array;
beforeEach(async () => {
  book = await htmlOf(await resolved(await readBook('test/epub/fixtures/handbook')));
  const [file] = await epub().render(book, await quietContext(book.book));
  bytes = file?.bytes ?? new Uint8Array();
});

/** The messages about the EPUB after one of its files was changed; undefined takes the file out. */
function messagesAfter(path: string, change: (content: string) => string | undefined): string[] {
  const entries = unzipSync(bytes);
  const changed = change(strFromU8(entries[path] ?? new Uint8Array()));
  const rest = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== path));
  verifyEpub(zipSync(changed === undefined ? rest : { ...rest, [path]: strToU8(changed) }), book);
  return messagesOn(book.book)
    .filter(({ ruleId }) => ruleId === 'epub-is-complete')
    .map(({ file, line, reason }) => `${String(file)} ${String(line)}: ${reason}`);
}

test('a whole book has nothing to report', () => {
  expect(messagesAfter('EPUB/none', () => undefined)).toEqual([]);
});

describe('what is lost is reported at its place', () => {
  test.each([
    ['a paragraph', 'notes', /<p>A summary follows.*?<\/p>/, /notes\.md 24: .* the text “A summary follows/],
    [
      'a code block',
      'objects',
      /<pre class="code.*?<\/pre>/s,
      /objects\.md \d+: .* the code block “def view/,
    ],
    ['white space in a code block', 'objects', / {4}(?=<span[^>]*>return)/, /the code block “def view/],
    ['an image', 'objects', /<img [^>]*>/, /objects\.md 30: .* the image “images\/grid.png”/],
    [
      'a link',
      'preface',
      / href="objects.xhtml#objects-a-table"/,
      /preface\.md 3: .* the link to “#objects-a-table”/,
    ],
    ['an id', 'objects', / id="objects-code"/, /objects\.md \d+: .* the place “objects-code”/],
    ['a note', 'notes', /<aside class="footnote".*?<\/aside>/s, /note 1/],
    ['a word of a note', 'notes', /The first note/, /notes\.md 5: .* note 1/],
    ['a file of a chapter of several', 'many-1', /<h2.*(?=<\/section>)/s, /many-2\.md .*Second file/],
  ])('%s', (_, slug, lost, expected) => {
    const messages = messagesAfter(`EPUB/${slug}.xhtml`, (content) => {
      expect(content).toMatch(lost);
      return content.replace(lost, '');
    });
    expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});

describe('the archive as a whole', () => {
  test.each([
    [
      'a file is missing',
      'EPUB/images/grid.png',
      () => undefined,
      /leads to images\/grid.png, which is not in the EPUB/,
    ],
    ['a chapter is missing', 'EPUB/notes.xhtml', () => undefined, /lost the chapter “Notes”/],
    [
      'a file is not listed',
      'EPUB/stray.txt',
      () => 'x',
      /EPUB\/stray.txt is in the EPUB, but not in its manifest/,
    ],
    [
      'a document is not well-formed',
      'EPUB/notes.xhtml',
      (s: string) => s.replace('</section>', ''),
      /not well-formed/,
    ],
    [
      'contents lead nowhere',
      'EPUB/toc.ncx',
      (s: string) => s.replace('#notes"', '#nots"'),
      /leads to notes.xhtml#nots/,
    ],
  ])('%s', (_, path, change, expected) => {
    expect(messagesAfter(path, change)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});
