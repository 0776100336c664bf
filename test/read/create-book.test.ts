import { expect, test } from '@jest/globals';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { OctavoError } from '../../src/diagnostics/error.js';
import { createBook } from '../../src/read/create-book.js';

const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const tree = (markdown: string): Root => pipeline.parse(markdown);

test('trees of another pipeline become chapters', async () => {
  const book = await createBook({
    title: 'A Book',
    creators: ['Somebody'],
    chapters: [
      {
        tree: tree('# One\n\n*app.py* and **term**, 10:30 and :x[y].\n\n:::note\nText.\n:::\n'),
        slug: 'first',
      },
      { tree: tree('# Two\n'), part: 'The part', matter: 'back' },
      { tree: tree('# Three\n'), part: 'The part' },
    ],
  });
  expect(book.chapters.map(({ slug, title, matter, part }) => [slug, title, matter, part?.id])).toEqual([
    ['first', 'One', 'body', undefined],
    ['chapter-2', 'Two', 'back', 'part-1'],
    ['chapter-3', 'Three', 'body', 'part-1'],
  ]);
  const [paragraph, callout] = book.chapters[0]?.files[0]?.tree.children ?? [];
  expect(callout?.type).toBe('callout');
  const inline = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(inline.map(({ type }) => type)).toEqual([
    'fileName',
    'text',
    'term',
    'text',
    'text',
    'text',
    'text',
    'text',
  ]);
  expect(inline.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('')).toBe(
    ' and , 10:30 and :x[y].',
  );
});

test('wrong use is told at once', async () => {
  await expect(createBook({ title: 'A', chapters: [] })).rejects.toMatchObject({ code: 'ERR_USAGE' });
  const notATree = { type: 'paragraph', children: [] } as unknown as Root;
  await expect(createBook({ title: 'A', chapters: [{ tree: notATree }] })).rejects.toThrow(
    'The `tree` of chapter 1 must be an mdast node',
  );
  await expect(createBook({ title: '', chapters: [{ tree: tree('# A') }] })).rejects.toBeInstanceOf(
    OctavoError,
  );
});
