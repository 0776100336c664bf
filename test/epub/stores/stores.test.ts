import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { stores } from '../../../src/stores/stores.js';
import { loadTheme } from '../../../src/theme/theme.js';
import { complaints } from '../complaints.js';
import { openedFiles } from '../opened.js';

const names = Object.keys(stores) as (keyof typeof stores)[];

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="480"><rect width="300" height="480" fill="#123a70"/></svg>';

const config = (store: string, more = '') =>
  `title: A Book\nepub:\n  store: ${store}\n${more}chapters: a.md\n`;

test.each(names)('the style sheet of the built-in theme has nothing that %s does not take', async (name) => {
  const { epub } = await loadTheme('default', '.');
  const sheet = epub.css.replace(/\/\*[^]*?\*\//g, '');
  expect(stores[name].css.filter(({ pattern }) => pattern.test(sheet)).map(({ what }) => what)).toEqual([]);
});

describe('style sheets that are refused', () => {
  test.each([
    ['generic', 'p { --ink: red }'],
    ['generic', 'p { color: var(--ink) }'],
    ['generic', 'p { position: fixed }'],
    ['kindle', 'p { margin: 0 -1em }'],
    ['kindle', 'p { margin-left: -.5em }'],
    ['kindle', 'p { position:absolute }'],
    ['kobo', 'body { padding: 2em }'],
  ])('%s: %s', async (store, css) => {
    const book = await openedFiles({
      'book.yml': config(store, 'theme: mine\n'),
      'a.md': '# A\n',
      'mine/theme.json': '{ "extends": "default", "epub": ["mine.css"] }',
      'mine/mine.css': css,
    });
    expect(book.messages).toEqual([
      expect.stringMatching(/^book\.yml:4:1-.*The style sheet has .* does not take/),
    ]);
  });

  test('what only looks so is not', async () => {
    const css = '/* var(--x) */ .a--b { margin: 0 1em } .position-fixed-wing { margin: 1e-3em }';
    for (const { css: forbidden } of Object.values(stores)) {
      const sheet = css.replace(/\/\*[^]*?\*\//g, '');
      expect(forbidden.filter(({ pattern }) => pattern.test(sheet))).toEqual([]);
    }
    await Promise.resolve();
  });
});

test.each(names)('a drawn cover comes as %s takes it', async (store) => {
  const book = await openedFiles({
    'book.yml': config(store, 'cover: cover.svg\n'),
    'a.md': '# A\n',
    'cover.svg': svg,
  });
  expect(book.messages).toEqual([]);
  const [item] = book.all('package.opf', 'item', { properties: 'cover-image' });
  const [image] = book.all('cover.xhtml', 'img');
  expect(image?.attributes['src']).toBe(item?.attributes['href']);
  if (store === 'generic') {
    expect(item?.attributes['href']).toBe('images/cover.svg');
  } else {
    expect(item?.attributes['href']).toBe('images/cover-cover.png');
    expect(book.paths).not.toContain('EPUB/images/cover.svg');
  }
  expect(await complaints(book.bytes)).toEqual([]);
});

test('a drawn cover is as large as stores show it', async () => {
  const { unzipSync } = await import('fflate');
  const book = await openedFiles({
    'book.yml': config('kindle', 'cover: cover.svg\n'),
    'a.md': '# A\n\n![The cover](cover.svg)\n',
    'cover.svg': svg,
  });
  const { width, height } = await sharp(unzipSync(book.bytes)['EPUB/images/cover-cover.png']).metadata();
  expect([width, height]).toEqual([1600, 2560]);
  expect(book.paths).toContain('EPUB/images/cover.svg');
});

test('a cover that is too small is told where the configuration names it', async () => {
  const book = await openedFiles({
    'book.yml': config('apple', 'cover: cover.png\n'),
    'a.md': '# A\n',
    'cover.png': await drawn(600, 900).png().toBuffer(),
  });
  expect(book.messages).toEqual([
    expect.stringMatching(/^book\.yml:4:1-.*The cover has 600 × 900 pixels; Apple Books wants 1400/),
  ]);
});

test('a picture that the store does not take is told where it stands', async () => {
  const book = await openedFiles({
    'book.yml': config('kindle'),
    'a.md': '# A\n\nText.\n\n![A picture](a.webp)\n',
    'a.webp': await drawn(6, 9).webp().toBuffer(),
  });
  expect(book.messages).toEqual([
    expect.stringMatching(/^a\.md:5:1-.*image\/webp, which Kindle does not take/),
  ]);
});

test('a picture with more pixels than Apple Books takes is scaled', async () => {
  const { unzipSync } = await import('fflate');
  const book = await openedFiles({
    'book.yml': config('apple'),
    'a.md': '# A\n\n![A picture](a.png)\n',
    'a.png': await drawn(3000, 2500).png().toBuffer(),
  });
  expect(book.messages).toEqual([]);
  const { width, height } = await sharp(unzipSync(book.bytes)['EPUB/images/a.png']).metadata();
  expect(width * height).toBeLessThanOrEqual(5_600_000);
  expect(width / height).toBeCloseTo(1.2, 2);
});

test('a note that is too long to pop up is told where it is written', async () => {
  const book = await openedFiles({
    'book.yml': config('kobo'),
    'a.md': `# A\n\nText.[^1]\n\n[^1]: ${'Words. '.repeat(800)}\n`,
  });
  expect(book.messages).toEqual([expect.stringMatching(/^a\.md:5:7-.*Note 1 has \d+ characters; in Kobo/)]);
});

test.each([
  ['generic', 'font/ttf', 'ttf'],
  ['kindle', 'font/ttf', 'ttf'],
  ['kobo', 'font/woff', 'woff'],
])('fonts for %s are of the type %s', async (store, mediaType, extension) => {
  const book = await openedFiles({ 'book.yml': config(store), 'a.md': '# A\n' });
  const fonts = book.all('package.opf', 'item', { 'media-type': mediaType });
  expect(fonts.length).toBeGreaterThan(5);
  expect(book.text('styles/book.css')).toContain(
    `source-serif-4-latin-400-normal.${extension}') format('${extension === 'ttf' ? 'truetype' : extension}')`,
  );
  expect(await complaints(book.bytes)).toEqual([]);
});
