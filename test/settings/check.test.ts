import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkConfig } from '../../src/settings/check.js';
import { normaliseIsbn } from '../../src/settings/isbn.js';
import { schema } from '../../src/settings/schema.js';
import { OctavoError } from '../../src/diagnostics/error.js';

const minimal = { title: 'A book', chapters: ['a.md'] };

function problems(config: unknown): string[] {
  try {
    checkConfig(config);
    return [];
  } catch (error) {
    if (!(error instanceof OctavoError)) throw error;
    return error.messages.map(({ reason }) => reason);
  }
}

test('an object of a script is checked without a file', () => {
  expect(() => checkConfig({ ...minimal, title: 3, language: 'english' })).toThrow(
    'language` must be a language tag such as `en` or `de-AT`, not "english". Did you mean `en`?',
  );
});

test('each mistake is told once, all of them together', () => {
  expect(problems({ titel: 'A', chapters: [{ file: 1.5, matter: 'end' }, []], creators: [{}] })).toEqual([
    '`creators[0].name` is missing.',
    '`chapters[0].matter` must be one of `front`, `body`, `back`, not "end".',
    '`chapters[1]` must be text or keys with values, not a list.',
    '`titel` is an unknown key.',
  ]);
});

test.each([[undefined], [null], [3], ['book.yml'], [[]], [() => minimal]])(
  '%p is no configuration',
  (config) => {
    expect(problems(config)).toHaveLength(1);
  },
);

test('the settings are a copy', () => {
  const subjects = ['books'];
  const settings = checkConfig({ ...minimal, subjects });
  subjects.push('more');
  expect(settings.subjects).toEqual(['books']);
});

test('whatever is written, authors read sentences', () => {
  const keys = fc.constantFrom(
    ...Object.keys(schema.shape),
    'part',
    'file',
    'files',
    '__proto__',
    'toString',
    '',
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a.md', '', ' ', '7in', 'en_UK', '\u0000', null, undefined, -1, 1.5, Number.NaN, true),
      fc.string(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(keys, tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(keys, value), (config) => {
      for (const reason of problems({ ...minimal, ...config })) {
        expect(reason).toMatch(/^(?:`.*`|The configuration) .*\.$/su);
        expect(reason).not.toMatch(/invalid|expected|received|undefined|NaN\b.*NaN|\[object/i);
      }
    }),
    { numRuns: 500 },
  );
});

test('one changed digit of an ISBN is always found', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (first, at, by) => {
      const sum = first.reduce((total, digit, i) => total + (10 - i) * digit, 0);
      const check = (11 - (sum % 11)) % 11;
      const isbn = (body: number[]) => body.join('') + (check === 10 ? 'X' : String(check));
      const thirteen = normaliseIsbn(isbn(first));
      expect(normaliseIsbn(thirteen)).toBe(thirteen);
      const changed = first.map((digit, i) => (i === at ? (digit + by) % 10 : digit));
      expect(() => normaliseIsbn(isbn(changed))).toThrow(RangeError);
    }),
  );
});
