import { expect, test } from '@jest/globals';
import { complaints } from '../epub/complaints.js';
import { buildSmall, dot, recorder, unpack } from './build-small.js';

const files = {
  'book.yml':
    'title: The Book\nisbn: 978-3-16-148410-0\nedition: Version 1\ncover: cover.png\ncoverAlt: A dot\nchapters:\n  - one.md\n  - part: The part\n    chapters: [views.md, more.md]\n',
  'cover.png': dot,
  'one.png': Buffer.concat([dot, Buffer.from([1])]),
  'views.png': Buffer.concat([dot, Buffer.from([2])]),
  'one.md': '# One\n\n![D](one.png "One") A **term**. [](nowhere.md)\n\n## Section\n',
  'views.md':
    '# Views\n\nSee [one](one.md#section), [](#fig-v), [](more.md), the **term**.[^1]\n\n:::figure[F]{#fig-v}\n![D](views.png)\n:::\n\n[^1]: A note, see [more](more.md).\n',
  'more.md': '# More\n',
};

test('one chapter by itself, with its numbers and without the others’ problems', async () => {
  const result = await buildSmall(files, { chapters: ['views'] });
  expect(result.messages.map(String)).toEqual([]);
  expect(result.files.map(({ path }) => path)).toEqual(['the-book-views.epub']);
  expect(await complaints(result.files[0]?.bytes ?? new Uint8Array())).toEqual([]);
  const documents = unpack(result);
  expect(
    Object.keys(documents)
      .filter((name) => /xhtml|png/.test(name))
      .sort(),
  ).toEqual([
    'EPUB/contents.xhtml',
    'EPUB/cover.xhtml',
    'EPUB/images/cover.png',
    'EPUB/images/views.png',
    'EPUB/title-page.xhtml',
    'EPUB/views.xhtml',
  ]);
  expect(documents['EPUB/views.xhtml']).toMatch(
    /Chapter 2.*See <span>one<\/span>, <a class="cross-reference" href="#views-fig-v">Figure.2\.1<\/a>, <span class="cross-reference">More<\/span>/s,
  );
  expect(documents['EPUB/title-page.xhtml']).toContain('Version 1 · Excerpt: Views');
  expect(documents['EPUB/package.opf']).not.toContain('9783161484100');
});

test('several chapters keep the order of the book', async () => {
  const { chapters, book } = await (async () => {
    const target = recorder('epub');
    await buildSmall(files, { targets: [target], chapters: ['more', 'views'] });
    return target.book();
  })();
  expect(chapters.map(({ chapter }) => [chapter.slug, chapter.number, chapter.part])).toEqual([
    ['views', '2', undefined],
    ['more', '3', undefined],
  ]);
  expect(book.settings.name).toBe('the-book-views-more');
});

test('a chapter that is not there is wrong use', async () => {
  await expect(buildSmall(files, { chapters: ['vews'] })).rejects.toMatchObject({
    code: 'ERR_USAGE',
    hint: 'Did you mean “views”?',
  });
});
