import { expect, test } from '@jest/globals';
import { toString } from 'mdast-util-to-string';
import { indexPath, indexPathOf } from '../../src/constructs/index-path.js';

test('levels are told apart by exclamation marks between them', () => {
  const levels = (value: string) => indexPath([{ type: 'text', value }]).map((level) => toString(level));
  expect(levels('Flask!blueprints! nested ')).toEqual(['Flask', 'blueprints', 'nested']);
  expect(levels('Hello, world!')).toEqual(['Hello, world!']);
  expect(levels('Rust!vec!')).toEqual(['Rust', 'vec!']);
  expect(levels('vec!!')).toEqual(['vec!']);
  expect(levels('a!!b!c')).toEqual(['a!b', 'c']);
  expect(levels(' ! ')).toEqual(['!']);
  expect(indexPathOf('Flask! blueprints')).toEqual(['Flask', 'blueprints']);
});

test('code within a level is not taken apart', () => {
  const path = indexPath([
    { type: 'text', value: 'macros!' },
    { type: 'inlineCode', value: 'vec![]!' },
    { type: 'text', value: ' of Rust' },
  ]);
  expect(path.map((level) => toString(level))).toEqual(['macros', 'vec![]! of Rust']);
});
