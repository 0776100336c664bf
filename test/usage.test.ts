import { describe, expect, test } from '@jest/globals';
import { build, createBook, epub, OctavoError, pdf, readBook } from '../src/index.js';
import { bookFolder } from './book-folder.js';

const book = await readBook(await bookFolder({ 'a.md': '# A\n' }));
const targets = [epub()];

/** Calls a function as a script in JavaScript can. */
async function misuse(
  call: (...args: never[]) => Promise<unknown>,
  ...args: unknown[]
): Promise<OctavoError> {
  const error: unknown = await call(...(args as never[])).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OctavoError)) throw new Error('It is taken.', { cause: error });
  return error;
}

describe('build refuses', () => {
  test.each([
    ['nothing', [], 'The first argument of `build` must be a book'],
    ['a path', ['book.yml', { targets }], 'must be a book'],
    ['a promise of a book', [Promise.resolve(book), { targets }], 'must be a book'],
    ['no options', [book], 'The options of `build` must be an object.'],
    ['no targets', [book, {}], 'The option `targets` of `build` must be a list'],
    ['an empty list', [book, { targets: [] }], 'The option `targets`'],
    ['a name of a target', [book, { targets: ['epub'] }], 'such as `epub()`'],
    ['a target that was not called', [book, { targets: [pdf] }], 'The option `targets`'],
    ['a target alone', [book, { targets: epub() }], 'The option `targets`'],
    ['a misspelt option', [book, { targets, ouput: 'x' }], '`build` has no option `ouput`.'],
    ['a pass that is a function', [book, { targets, passes: [() => undefined] }], 'The option `passes`'],
    [
      'a chapter alone',
      [book, { targets, chapters: 'a' }],
      'The option `chapters` of `build` must be a list of texts.',
    ],
    ['a folder that is a URL', [book, { targets, out: new URL('file:///tmp') }], 'The option `out`'],
  ])('%s', async (_, args, message) => {
    const error = await misuse(build, ...args);
    expect(error.code).toBe('ERR_USAGE');
    expect(error.message).toContain(message);
    expect(error.hint).toEqual(expect.stringMatching(/\.$|\?$/));
  });

  test('and names the option that was meant', async () => {
    expect((await misuse(build, book, { targets, chapter: ['a'] })).hint).toBe('Did you mean `chapters`?');
  });
});

test.each([
  ['nothing', undefined, 'at least one chapter'],
  ['no chapters', { title: 'A' }, 'at least one chapter'],
  ['an empty list', { title: 'A', chapters: [] }, 'at least one chapter'],
  ['a path', { title: 'A', chapters: ['a.md'] }, 'The `tree` of chapter 1'],
  ['a tree that is none', { title: 'A', chapters: [{ tree: {} }] }, 'The `tree` of chapter 1'],
])('createBook refuses %s', async (_, options, message) => {
  const error = await misuse(createBook, options);
  expect([error.code, error.message]).toEqual(['ERR_USAGE', expect.stringContaining(message)]);
});

test('readBook refuses what is no path', async () => {
  expect(await misuse(readBook, 42)).toMatchObject({ code: 'ERR_USAGE' });
});
