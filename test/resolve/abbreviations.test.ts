import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass, nodesOf } from './after-pass.js';

const config = 'abbreviations: { AST: abstract syntax tree, ASTs: abstract syntax trees }\n';
const found = async (text: string) => {
  const book = await afterPass(
    'abbreviations',
    { 'a.md': `# A\n\n${text}\n`, 'b.md': '# B\n\nAST\n' },
    config,
  );
  return nodesOf(book, 'abbreviation').map((node) => `${toString(node)}: ${node.title}`);
};

test('an abbreviation is explained once in each chapter, and the longest one is taken', async () => {
  expect(await found('ASTs and AST, AST again.')).toEqual([
    'ASTs: abstract syntax trees',
    'AST: abstract syntax tree',
    'AST: abstract syntax tree',
  ]);
});

test('not in headings, file names, code or longer words', async () => {
  expect(await found('## AST\n\n*AST.md* `AST` ASTX, BAST, AST_1.')).toEqual(['AST: abstract syntax tree']);
});

test('what the author explains is not explained again', async () => {
  expect((await found(':abbr[AST]{title="own"} and AST.')).slice(0, -1)).toEqual(['AST: own']);
});
