import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass, nodesOf, reported } from './after-pass.js';

const files = {
  'a.md':
    '# A\n\nOne[^x] two[^y] one again[^x].\n\n[^y]: Second, which has a note.[^z]\n\n[^x]: First.\n\n[^z]: Third.\n',
  'b.md': '# B\n\nFour[^x].\n\n[^x]: Fourth.\n',
};

test('notes have numbers in the order of their first references, and leave the text', async () => {
  const { chapters, ...book } = await afterPass('notes', files);
  expect(chapters.map(({ notes }) => notes.map(({ id, number }) => `${id} ${number}`))).toEqual([
    ['a-note-1 1', 'a-note-2 2', 'a-note-3 3'],
    ['b-note-1 1'],
  ]);
  expect(chapters[0]?.notes.map(({ children }) => toString(children))).toEqual([
    'First.',
    'Second, which has a note.',
    'Third.',
  ]);
  expect(nodesOf({ chapters, ...book }, 'footnoteDefinition')).toEqual([]);
});

test('each reference has an id of its own, and a note knows all of them', async () => {
  const book = await afterPass('notes', files);
  const references = nodesOf(book, 'footnoteReference').map(({ data }) => data);
  expect(new Set(references.map((data) => data?.id)).size).toBe(5);
  expect(book.chapters[0]?.notes[0]?.references).toHaveLength(2);
  expect(references.filter((data) => data?.note === 'a-note-1').map((data) => data?.id)).toEqual(
    book.chapters[0]?.notes[0]?.references,
  );
});

test('numbers can go on through the book', async () => {
  const { chapters } = await afterPass('notes', files, 'noteNumbering: book\n');
  expect(chapters.flatMap(({ notes }) => notes.map(({ number }) => number))).toEqual([1, 2, 3, 4]);
});

test('what is not defined, not used, or defined twice is told', async () => {
  const book = await afterPass('notes', {
    'a.md': '# A\n\nA[^no] b[^x].\n\n[^x]: X.\n\n[^x]: Again.\n\n[^unused]: U.\n',
  });
  expect(reported(book)).toEqual(
    expect.arrayContaining([
      'a.md:3 footnote-reference-has-definition',
      'a.md:7 footnote-definition-is-unique',
      'a.md:9 footnote-definition-is-used',
    ]),
  );
});
