import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { remarkDollarMath } from '../../../src/read/math/dollar-math.js';

const parse = (text: string): Root => unified().use(remarkParse).use(remarkDollarMath).parse(text);

function formulas(text: string): string[] {
  const found: string[] = [];
  visit(parse(text), (node) => {
    if (node.type === 'inlineMath') found.push(`$${node.value}$`);
    if (node.type === 'math') found.push(`$$${node.value}$$`);
  });
  return found;
}

describe('in a line', () => {
  test.each([
    ['a $x$ b', ['$x$']],
    ['$x$, $y$ and $$z$$', ['$x$', '$y$', '$z$']],
    ['from $20 to $30', []],
    ['$5, and $x$', ['$x$']],
    ['$ x$ and $x $', []],
    ['\\$5 and $x$', ['$x$']],
    ['$\\$5$', ['$\\$5$']],
    ['$a\\\\$', ['$a\\\\$']],
    ['the $n$th', ['$n$']],
    ['`$x$`', []],
    ['$x\ny$', ['$x\ny$']],
    ['a $$$', []],
    ['$x', []],
  ])('%j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });
});

describe('by itself', () => {
  test.each([
    ['$$\nx\n$$', ['$$x$$']],
    ['$$\nx\n$$ {#eq-x}\n\nafter $y$', ['$$x$$', '$y$']],
    ['$$\nx\n$$ more\n$$', ['$$x\n$$ more$$']],
    ['> $$\n> x\n> $$', ['$$x$$']],
    ['- $$\n  x\n    y\n  $$', ['$$x\n  y$$']],
    ['> $$\n> x\nafter', ['$$x$$']],
    ['$$ x = 1\n= 2 $$\n\nafter', ['$ x = 1\n= 2 $']],
  ])('%j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });
});

test('whatever is typed, nothing is lost, and positions are in order', () => {
  const pieces = fc.constantFrom(
    '$',
    '$$',
    '$$\n',
    '\n',
    '\n\n',
    ' ',
    'a',
    '1',
    '\\',
    '> ',
    '- ',
    '`',
    '{#x}',
    '*b*',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (typed) => {
      const text = typed.join('');
      const tree = parse(text);
      const letters = (of: string) => of.replace(/[^ab1]/g, '');
      expect(letters(toString(tree))).toBe(letters(text));
      visit(tree, ({ position }) => {
        expect(position?.start.offset).toBeLessThanOrEqual(position?.end.offset ?? -1);
      });
    }),
  );
});
