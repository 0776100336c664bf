import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMarker, regionsOf } from '../../../src/read/code/regions.js';
import { takeLines } from '../../../src/read/code/take-lines.js';

test.each([
  '# region a',
  '#region a',
  '  // region a-b.c',
  '//#region a',
  '/* region a */',
  '/** #region a */',
  '<!-- region a -->',
  '-- endregion',
  '(* endregion a *)',
  '; region a',
  '% endregion',
  '#endregion',
])('%s is a marker', (line) => {
  expect(isMarker(line)).toBe(true);
});

test.each(['region a', '# a region', '# region of interest', 'x = 1 # region a', '# regional', ''])(
  '“%s” is code',
  (line) => {
    expect(isMarker(line)).toBe(false);
  },
);

test('regions are in each other, and overlap when their ends are named', () => {
  const lines = '# region a\n1\n# region b\n2\n# endregion a\n3\n# endregion b\n# endregion'.split('\n');
  expect(regionsOf(lines)).toEqual({
    regions: [
      { name: 'a', lines: [2, 4], isClosed: true },
      { name: 'b', lines: [4, 6], isClosed: true },
    ],
    strays: [8],
  });
  expect(takeLines(lines.join('\r\n'), { path: 'a.py', region: 'a' })).toEqual({ code: '1\n2' });
});

test('what all lines begin with goes, be it spaces or tabs', () => {
  const take = (text: string) => takeLines(text, { path: 'a' });
  expect(take('\n\n\t\tone\n\n\t\t\ttwo\n\t \n')).toEqual({ code: 'one\n\n\ttwo' });
  expect(take('\tone\n    two\n')).toEqual({ code: '\tone\n    two' });
});

test('every line of a region is shown once, but for the markers', () => {
  const code = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(code, code, code, (before, inside, within) => {
      const text = [
        ...before,
        '# region a',
        ...inside,
        '# region b',
        ...within,
        '# endregion',
        '# endregion',
      ];
      expect(takeLines(text.join('\n'), { path: 'x', region: 'a' })).toEqual({
        code: [...inside, ...within].join('\n'),
      });
      expect(takeLines(text.join('\n'), { path: 'x' })).toEqual({
        code: [...before, ...inside, ...within].join('\n'),
      });
    }),
  );
});
