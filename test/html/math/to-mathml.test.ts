import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { mathItalic } from '../../../src/html/math/italics.js';
import { mathElements } from '../../../src/html/math/safe-mathml.js';
import { styleClasses } from '../../../src/html/math/style-classes.js';
import { FormulaError, toMathml } from '../../../src/html/math/to-mathml.js';

const set = (tex: string) => toMathml(tex, true, {});

function problems(math: Element): string[] {
  const found: string[] = [];
  visit(math, 'element', ({ tagName, properties }) => {
    if (!mathElements.has(tagName)) found.push(tagName);
    for (const name of ['style', 'href', 'src', 'id']) if (name in properties) found.push(name);
  });
  return found;
}

describe('a formula', () => {
  test.each([
    '\\color{red}x',
    '\\boxed{x} \\overline{AB} \\underline{c} \\cancel{d}',
    '\\begin{array}{l|r} a & b \\\\ \\hline c & d \\end{array}',
    '\\begin{align} a &= b \\end{align}',
    'a \\tag{3}',
    '\\begin{CD} A @>f>> B \\end{CD}',
    '\\ce{H2O}',
  ])('%s has neither styles nor anything but MathML', (tex) => {
    expect(problems(set(tex))).toEqual([]);
  });

  test('has accents that browsers know for such', () => {
    const accents: unknown[] = [];
    visit(set('\\hat{x}'), { tagName: 'mover' }, (node: Element) => accents.push(node.properties['accent']));
    expect(accents).toEqual(['true']);
  });

  test('does not change the macros of the book', () => {
    const macros = { R: '\\mathbb{R}' };
    expect(JSON.stringify(toMathml('\\R', false, macros))).toContain('ℝ');
    expect(macros).toEqual({ R: '\\mathbb{R}' });
  });

  test.each([
    ['\\href{javascript:alert(1)}{x}', 'unsupported function name: \\href'],
    ['\\includegraphics{https://example.org/x.png}', '\\includegraphics'],
    ['\\def\\a#1{\\a{#1#1}}\\a x', 'it defines a command with \\def'],
    ['\\newcommand{\\x}{y}', 'it defines a command with \\newcommand'],
    ['x'.repeat(10_001), 'it has more than 10000 characters'],
    ['\\sqrt{'.repeat(500) + '}'.repeat(500), 'it is nested too deeply'],
    ['', 'it is empty'],
    ['\\frac{1', "expected '}'"],
  ])('%.40s is refused', (tex, reason) => {
    expect(() => set(tex)).toThrow(FormulaError);
    expect(() => set(tex)).toThrow(reason);
  });

  test('macros of the configuration that never end are stopped', () => {
    expect(() => toMathml('\\a', false, { a: '\\a\\a' })).toThrow('too many expansions');
  });

  test('whatever is typed makes MathML or a message', () => {
    const pieces = fc.constantFrom(
      ...String.raw`\frac \sqrt { } ^ _ & \\ x 1 \left( \right) \begin{matrix} \end{matrix} \text{ \hat \color{red} $ # % ~ \, é`.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (typed) => {
        try {
          expect(problems(set(typed.join(' ')))).toEqual([]);
        } catch (error) {
          if (!(error instanceof FormulaError)) throw error;
        }
      }),
    );
  });
});

test('styles become classes', () => {
  expect(
    styleClasses('padding-left:0em;padding-right:5.9776pt;border-bottom:0.06em solid;color:red'),
  ).toEqual(['math-left-0', 'math-right-half', 'math-rule-bottom']);
});

test('single letters are italics', () => {
  const italic = (letter: string) => String.fromCodePoint(mathItalic(letter.codePointAt(0) ?? 0));
  expect(['x', 'A', 'h', 'α', 'Ω', '1', '+'].map(italic)).toEqual(['𝑥', '𝐴', 'ℎ', '𝛼', '𝛺', '1', '+']);
});
