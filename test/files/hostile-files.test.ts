import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { htmlOf, messagesOn, resolved } from '../resolved.js';
import { readBook } from '../../src/read/read-book.js';
import { bookFolder, temporaryFolder } from '../book-folder.js';

/** `file:line:column rule` of every message about the book in a folder. */
async function problems(folder: string): Promise<string[]> {
  const book = await resolved(await readBook(folder));
  await htmlOf(book);
  return messagesOn(book).map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`);
}

const withImage = (url: string) => ({ 'a.md': `# A\n\nText ![alt](${url}).\n` });
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describe('images', () => {
  test.each([
    ['missing.png', 'image-exists'],
    ['../../../etc/passwd', 'image-is-in-book-folder'],
    ['/etc/passwd', 'image-is-in-book-folder'],
    ['%2e%2e/%2e%2e/etc/passwd', 'image-is-in-book-folder'],
    ['https://example.org/a.png', 'image-is-local'],
    ['//example.org/a.png', 'image-is-local'],
    ['file:///etc/passwd', 'image-is-local'],
    ['data:text/html;base64,PHNjcmlwdD4=', 'image-is-readable'],
  ])('%s: %s', async (url, rule) => {
    expect(await problems(await bookFolder(withImage(url)))).toEqual([`a.md:3:6 ${rule}`]);
  });

  test('a link to a file outside is refused', async () => {
    const outside = path.join(await temporaryFolder(), 'secret.png');
    await writeFile(outside, png);
    const folder = await bookFolder(withImage('link.png'));
    await symlink(outside, path.join(folder, 'link.png'));
    expect(await problems(folder)).toEqual(['a.md:3:6 image-is-in-book-folder']);
  });

  test('a link that leads back to itself is missing', async () => {
    const folder = await bookFolder(withImage('loop.png'));
    await symlink(path.join(folder, 'loop.png'), path.join(folder, 'loop.png'));
    expect(await problems(folder)).toEqual(['a.md:3:6 image-exists']);
  });

  test('a folder and a pipe are no images', async () => {
    const folder = await bookFolder({ 'a.md': '# A\n\n![a](folder.png)\n\n![b](pipe.png)\n' });
    await mkdir(path.join(folder, 'folder.png'));
    execFileSync('mkfifo', [path.join(folder, 'pipe.png')]);
    expect(await problems(folder)).toEqual(['a.md:3:1 image-is-readable', 'a.md:5:1 image-is-readable']);
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['cut off', png.subarray(0, 40)],
    ['a BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
  ])('%s is not readable', async (_, bytes) => {
    expect(await problems(await bookFolder({ ...withImage('x.png'), 'x.png': bytes }))).toEqual([
      'a.md:3:6 image-is-readable',
    ]);
  });

  test('a name in the wrong case is pointed out', async () => {
    const book = await resolved(
      await readBook(await bookFolder({ ...withImage('Pic.PNG'), 'pic.png': png })),
    );
    expect(messagesOn(book)[0]?.note).toBe('There is “pic.png”: mind capital letters.');
  });

  test('the same content is stored once, by its real type, under an ASCII name', async () => {
    const folder = await bookFolder({
      'a.md':
        '# A\n\n![one](Bild%20%C3%BCber.jpg)\n![two](b/copy.png)\n![three](data:image/png;base64,' +
        png.toString('base64') +
        ')\n',
      'Bild über.jpg': png,
      'b/copy.png': png,
    });
    const book = await resolved(await readBook(folder));
    expect(messagesOn(book)).toEqual([]);
    expect([...book.resources.values()].map(({ path: name, mediaType }) => [name, mediaType])).toEqual([
      ['images/bild-uber.png', 'image/png'],
    ]);
  });

  test('an SVG loses its document type, scripts, handlers and what leads out of it', async () => {
    const svg = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="20" onload="alert(1)">
<script>alert(1)</script><foreignObject/><style>@import url(http://example.org/a.css); .a{fill:url(#b)}</style>
<image xlink:href="http://example.org/a.png"/><use href="#b" fill="url(http://example.org/)"/><text id="b">kept</text></svg>`;
    const book = await resolved(await readBook(await bookFolder({ ...withImage('a.svg'), 'a.svg': svg })));
    const image = book.resources.get('images/a.svg');
    const clean = Buffer.from(image?.bytes ?? []).toString();
    expect([image?.width, image?.height]).toEqual([10, 20]);
    expect(clean).not.toMatch(/DOCTYPE|script|foreignObject|onload|example\.org/);
    expect(clean).toContain('.a{fill:url(#b)}');
    expect(clean).toContain('<use href="#b"');
    expect(clean).toContain('<text id="b">kept</text>');
  });

  test('an SVG with a bomb of entities is refused', async () => {
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text>&b;</text></svg>';
    expect(await problems(await bookFolder({ ...withImage('a.svg'), 'a.svg': bomb }))).toEqual([
      'a.md:3:6 image-is-readable',
    ]);
  });
});

describe('text', () => {
  test('invalid UTF-8 is told at its place', async () => {
    const bytes = Buffer.concat([Buffer.from('# A\n\nab'), Buffer.from([0xff, 0xfe]), Buffer.from('c\n')]);
    expect(await problems(await bookFolder({ 'a.md': bytes }))).toContain('a.md:3:3 file-is-utf8');
  });

  test('UTF-16 is told by its name', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# A\n', 'utf16le')]);
    const book = await readBook(await bookFolder({ 'a.md': bytes }));
    expect(messagesOn(book)[0]?.reason).toBe('The file is UTF-16 (little endian), not UTF-8.');
  });

  test('control characters are replaced and told', async () => {
    const book = await readBook(await bookFolder({ 'a.md': '# A\n\na\u0001b\uFFFEc\u0000d\n' }));
    expect(messagesOn(book).map(({ line, column, ruleId }) => [line, column, ruleId])).toEqual([
      [3, 2, 'file-has-no-control-characters'],
      [3, 4, 'file-has-no-control-characters'],
    ]);
    expect(JSON.stringify(book.chapters[0]?.files[0]?.tree)).toContain('a\uFFFDb\uFFFDc\uFFFDd');
  });

  test('a byte order mark before front matter is no text', async () => {
    const book = await readBook(await bookFolder({ 'a.md': '\uFEFF---\ntitle: T\n---\n\nText\n' }));
    expect(book.chapters[0]?.title).toBe('T');
  });

  test.each(['\r\n', '\r'])('line ends %j are as good as LF', async (end) => {
    const text = ['---', 'title: T', '---', '', ':::note', 'Text.', ':::', '', '> [!TIP]', '> x', ''].join(
      end,
    );
    const book = await readBook(await bookFolder({ 'a.md': text }));
    expect(messagesOn(book)).toEqual([]);
    expect(book.chapters[0]?.files[0]?.tree.children.map(({ type }) => type)).toEqual(['callout', 'callout']);
  });
});

describe('chapter files', () => {
  const config = (chapters: string) => ({
    'book.yml': `title: A\nchapters:\n${chapters}`,
    'a.md': '# A\n\nText.\n',
  });

  test('missing, outside, a folder, twice, no match', async () => {
    const folder = await bookFolder(
      config('  - a.md\n  - b.md\n  - ../c.md\n  - sub\n  - a.md\n  - x/*.md\n'),
    );
    await mkdir(path.join(folder, 'sub'));
    const found = messagesOn(await readBook(folder)).map(
      ({ line, column, reason }) => `${line}:${column} ${reason}`,
    );
    expect(found).toEqual([
      '4:5 The chapter file “b.md” does not exist.',
      '5:5 The chapter file “../c.md” is outside the folder of the book.',
      '6:5 The chapter file “sub” is not a file.',
      '7:5 The chapter file “a.md” is listed twice.',
      '8:5 The pattern “x/*.md” matches no file.',
    ]);
  });

  test('a glob sorts numbers by their value, and gives a chapter a file', async () => {
    const folder = await bookFolder({ 'ch-10.md': '# Ten', 'ch-9.md': '# Nine' });
    expect((await readBook(folder)).chapters.map(({ title }) => title)).toEqual(['Nine', 'Ten']);
  });

  test('parts number themselves, and a chapter may be of several files', async () => {
    const folder = await bookFolder({
      ...config(
        '  - part: First\n    chapters: [a.md]\n  - part: Second\n    chapters:\n      - files: [b.md, c.md]\n        slug: bc\n',
      ),
      'b.md': '# B\n',
      'c.md': '# C\n\n## D\n',
    });
    const { chapters } = await readBook(folder);
    expect(chapters.map(({ slug, part, files }) => [slug, part?.id, part?.title, files.length])).toEqual([
      ['a', 'part-1', 'First', 1],
      ['bc', 'part-2', 'Second', 2],
    ]);
    const depths = chapters[1]?.files[1]?.tree.children.map((node) =>
      node.type === 'heading' ? node.depth : 0,
    );
    expect(depths).toEqual([2, 3]);
  });
});
