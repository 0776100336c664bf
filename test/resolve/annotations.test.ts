import { expect, test } from '@jest/globals';
import { afterPass, nodesOf, reported } from './after-pass.js';

const code = (lines: string, list: string) => ({ 'a.md': `# A\n\n\`\`\`js\n${lines}\n\`\`\`\n\n${list}\n` });

test.each(['// (1)', '# (1)', '/* (1) */', '<!-- (1) -->', '-- (1)', '; (1)', '% (1)', '(* (1) *)'])(
  'a comment “%s” at the end of a line is a number, and leaves the code',
  async (comment) => {
    const [node] = nodesOf(
      await afterPass('annotations', code(`let a; ${comment}\nlet b;`, '1. Why.')),
      'code',
    );
    expect(node?.value).toBe('let a;\nlet b;');
    expect(node?.data?.annotations).toEqual([{ line: 1, numbers: [1] }]);
  },
);

test('several numbers can be in a line', async () => {
  const [node] = nodesOf(await afterPass('annotations', code('a // (1) (2)', '1. One.\n2. Two.')), 'code');
  expect(node?.data?.annotations).toEqual([{ line: 1, numbers: [1, 2] }]);
});

test('the list behind it says what they mean, and each item can be led to', async () => {
  const book = await afterPass('annotations', code('a // (1)', '1. One.'));
  const [list] = nodesOf(book, 'list');
  expect(list?.data?.hProperties).toEqual({ className: ['annotations'] });
  expect(list?.children[0]?.data?.hProperties).toEqual({ id: 'a-annotation-1-1' });
});

test('a number without an explanation is told, and one that nothing stands for', async () => {
  const book = await afterPass('annotations', code('a // (1) (3)', '1. One.\n2. Two.'));
  expect(reported(book).filter((line) => line.endsWith('code-annotation-is-explained'))).toHaveLength(2);
});

test('code without a list behind it, and a list behind code without numbers, stay', async () => {
  const [node] = nodesOf(await afterPass('annotations', code('a // (1)', 'Text.')), 'code');
  expect(node?.value).toBe('a // (1)');
  const [list] = nodesOf(await afterPass('annotations', code('a', '1. One.')), 'list');
  expect(list?.data).toBeUndefined();
});
