import { describe, expect, test } from '@jest/globals';
import { mainCreators } from '../../src/metadata/people.js';
import { titleLines } from '../../src/metadata/title-lines.js';
import { checkConfig } from '../../src/settings/check.js';

const creators = (...list: string[]) => list.map((one) => ({ name: one.slice(4), role: one.slice(0, 3) }));

describe('who made the work', () => {
  test.each([
    [['aut A', 'edt E'], ['A']],
    [
      ['edt E', 'aut A', 'cre C'],
      ['A', 'C'],
    ],
    [['edt E', 'cre C'], ['C']],
    [
      ['edt E', 'trl T', 'edt F'],
      ['E', 'F'],
    ],
    [[], []],
  ])('of %j: %j', (list, names) => {
    expect(mainCreators(creators(...list)).map(({ name }) => name)).toEqual(names);
  });
});

test('the title page names all, each with what they did', () => {
  const settings = checkConfig({
    title: 'A',
    chapters: 'a.md',
    creators: creators('edt E. Editor', 'cre C. Creator'),
  });
  expect(titleLines(settings)).toEqual([
    { name: 'book-creator', text: 'C. Creator' },
    { name: 'book-contributor', text: 'Edited by E. Editor' },
  ]);
});
