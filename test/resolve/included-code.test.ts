import { expect, test } from '@jest/globals';
import { afterPass, nodesOf, reported } from './after-pass.js';

const source = 'one\n# region mid\ntwo\nthree\n# endregion\nfour\n';
const codeOf = async (info: string, files: Record<string, string> = {}) => {
  const book = await afterPass('includedCode', {
    'a.md': `# A\n\n\`\`\`py ${info}\n\`\`\`\n`,
    'code/a.py': source,
    ...files,
  });
  return {
    value: nodesOf(book, 'code')[0]?.value,
    told: reported(book).filter((line) => line.includes('code-')),
  };
};

test('a file is brought in, without its marks of regions', async () => {
  expect((await codeOf('file=code/a.py')).value?.trim()).toBe('one\ntwo\nthree\nfour');
});

test('a region and lines can be chosen', async () => {
  expect((await codeOf('file=code/a.py#mid')).value?.trim()).toBe('two\nthree');
});

test('what is not there is told', async () => {
  expect((await codeOf('file=code/b.py')).told).toEqual(['a.md:3 code-file-exists']);
  expect((await codeOf('file=code/a.py#none')).told).toEqual(['a.md:3 code-part-exists']);
  expect((await codeOf('file=../outside.py')).told).toEqual(['a.md:3 code-file-is-in-book-folder']);
  expect((await codeOf('file=code/c.py', { 'code/c.py': 'x\n# endregion\n' })).told).toEqual([
    'code/c.py:2 code-regions-match',
  ]);
});
