import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFence, readLines } from '../../src/model/fence.js';

test.each([
  ['', {}],
  ['ignore {.python .numberLines} hl=3', { unknown: ['hl'] }],
  [
    'title="a b.py" #lst-x {3,5-7}',
    {
      title: 'a b.py',
      id: 'lst-x',
      emphasised: [
        [3, 3],
        [5, 7],
      ],
    },
  ],
  ['{#lst-x caption=\'A "word"\'}', { id: 'lst-x', caption: 'A "word"' }],
  ['lines', { numbersFrom: 1 }],
  ['lines=40 tabs=4 diff', { numbersFrom: 40, tabs: 4, isDiff: true }],
  [
    'file=../code/app.py#region lines',
    { include: { path: '../code/app.py', region: 'region' }, numbersFrom: 1 },
  ],
  ['file="my app.py" lines=3-10', { include: { path: 'my app.py', lines: [3, 10] } }],
  ['file=app.py lines=3- lines=1', { include: { path: 'app.py', lines: [3, Infinity] }, numbersFrom: 1 }],
  ['title="" tabs=99 lines=x #', {}],
])('%s', (info, expected) => {
  expect(readFence(info)).toEqual({ emphasised: [], isDiff: false, unknown: [], ...expected });
});

test('ranges that run backwards or begin with 0 are none', () => {
  expect(readLines('3-1,0,0-2,,x,2-2,4-')).toEqual([
    [2, 2],
    [4, Infinity],
  ]);
});

test('any info string is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (info) => {
      for (const [first, last] of readFence(info).emphasised) expect(1 <= first && first <= last).toBe(true);
    }),
  );
});

test('a value in quotation marks is taken as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^"]+$/), (title) => {
      expect(readFence(`lines title="${title}" diff`)).toMatchObject({ title, numbersFrom: 1, isDiff: true });
    }),
  );
});
