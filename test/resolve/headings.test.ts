import { expect, test } from '@jest/globals';
import type { Section } from '../../src/model/book.js';
import { afterPass, nodesOf, reported } from './after-pass.js';

const outline = (sections: Section[], indent = ''): string[] =>
  sections.flatMap(({ id, title, children }) => [
    `${indent}${id} ${title}`,
    ...outline(children, `${indent}  `),
  ]);

test('sections are nested by their depth, with ids that are unique in the book', async () => {
  const text = '# A\n\n## One\n\n### In *one*[^n]\n\n## One\n\n[^n]: Note.\n';
  const book = await afterPass('headings', { 'a.md': text, 'b.md': '# B\n\n## One\n' });
  expect(outline(book.chapters[0]?.sections ?? [])).toEqual([
    'a-one One',
    '  a-in-one In one',
    'a-one-2 One',
  ]);
  expect(outline(book.chapters[1]?.sections ?? [])).toEqual(['b-one One']);
  expect(nodesOf(book, 'heading').map(({ data }) => data?.id)).toEqual([
    'a-one',
    'a-in-one',
    'a-one-2',
    'b-one',
  ]);
});

test('a section can have no letters that an id could be made of', async () => {
  const book = await afterPass('headings', { 'a.md': '# A\n\n## ???\n\n## !!!\n' });
  expect(book.chapters[0]?.sections.map(({ id }) => id)).toEqual(['a-section', 'a-section-2']);
});

test('the heading of a summary is told from others', async () => {
  const book = await afterPass('headings', { 'a.md': '# A\n\n## One\n\n:::summary\nDone.\n:::\n' });
  expect(book.chapters[0]?.sections.map(({ isSummary }) => isSummary)).toEqual([undefined, true]);
});

test('levels that are left out, and empty headings, are told', async () => {
  const book = await afterPass('headings', { 'a.md': '# A\n\n## One\n\n#### Deep\n\n##\n' });
  expect(reported(book)).toEqual(['a.md:5 heading-levels-are-consecutive', 'a.md:7 heading-has-text']);
});

test('levels are told as the file has them, also where the book has them lower', async () => {
  const book = await afterPass('headings', { 'a.md': '# A\n\n# B\n\n### Deep\n' });
  const told = book.chapters[0]?.files[0]?.file.messages.find(
    ({ rule }) => rule === 'heading-levels-are-consecutive',
  );
  expect(told).toMatchObject({
    reason: 'The heading goes from level 1 to level 3.',
    hint: 'Begin it with “##”.',
  });
});
