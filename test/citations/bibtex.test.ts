import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseBibtex } from '../../src/citations/bibtex.js';
import { fromBibtex } from '../../src/citations/from-bibtex.js';
import { latexToText } from '../../src/citations/latex.js';
import { parseNames as namesIn } from '../../src/citations/names.js';

describe('the parser', () => {
  test('reads values in braces and quotation marks, numbers, and names that were defined', () => {
    const { entries, problems } = parseBibtex(
      '@string{p = "Press"}\n@Book{ key, Title = {A {B} "C"}, note = "x" # p # 12, year = 1972, }\n',
    );
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ type: 'book', key: 'key' });
    expect(Object.fromEntries(entries[0]?.fields ?? [])).toEqual({
      title: 'A {B} "C"',
      note: 'xPress12',
      year: '1972',
    });
  });

  test('skips comments, preambles, and what is between entries', () => {
    const text = 'me@example.org\n@comment{@book{a,}}\n@preamble{"x"}\n@misc(b, title = "T")';
    expect(parseBibtex(text)).toMatchObject({ entries: [{ key: 'b' }], problems: [] });
  });

  test('tells what is broken, and reads what follows', () => {
    const { entries, problems } = parseBibtex(
      '@book{a, title}\n@book{b, title = {B}}\n@book{, x = 1}\n@book{c, title = {C',
    );
    expect(entries.map(({ key }) => key)).toEqual(['b']);
    expect(problems.map(({ offset }) => offset)).toEqual([14, 44, 70]);
  });

  test('never throws, and never hangs', () => {
    const piece = fc.constantFrom(
      '@',
      'book',
      '{',
      '}',
      '(',
      ')',
      '"',
      ',',
      '=',
      '#',
      '\n',
      'key',
      '\\',
      '%',
      ' ',
      '12',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(() => parseBibtex(pieces.join(''))).not.toThrow();
      }),
    );
  });

  test('reads back every value that was written in braces', () => {
    const value = fc.string({ maxLength: 20 }).map((one) => one.replace(/[{}\\]/g, ''));
    const key = fc.stringMatching(/^[a-z][a-z0-9:_-]{0,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one }), (written) => {
        const text = written.map(([one, title]) => `@book{${one},\n  title = {${title}},\n}`).join('\n');
        const read = parseBibtex(text).entries.map((entry) => [entry.key, entry.fields.get('title')]);
        expect(read).toEqual(written);
      }),
    );
  });
});

test('LaTeX becomes text', () => {
  const expected: [string, string][] = [
    ["Ren{\\'e} Fran\\c{c}ois", 'René François'],
    ['Erd\\H{o}s, {\\"O}, \\"{u}, \\v s, \\~{n}', 'Erdős, Ö, ü, š, ñ'],
    ["\\'{\\i}, \\'\\i", 'í, í'],
    ['{\\ss} \\o{} \\L ukasz \\AA', 'ß ø Łukasz Å'],
    ['The {\\TeX}book', 'The TeXbook'],
    ['\\emph{Very} {Big}', 'Very Big'],
    ["5--7 --- R\\&D 10\\% ``so''", '5–7 — R&D 10% “so”'],
    ['A~B', 'A\u00A0B'],
    ['L = $\\lambda${W}', 'L = λW'],
    ['The $x^2+y_1$ and $\\frac{a}{b}$ of $O(n^{\\log n})$', 'The x² + y₁ and a/b of O(n^(logn))'],
    ['costs \\$5 and $\\alpha$-particles', 'costs $5 and α-particles'],
  ];
  for (const [latex, text] of expected) expect(latexToText(latex)).toBe(text);
});

const parseNames = (value: string) => namesIn(value, latexToText);

test('commands that are not known are told, and their words stay', () => {
  const unknown: string[] = [];
  const tell = (command: string) => unknown.push(command);
  expect(latexToText('\\foo{bar} \\emph{x} $\\nope$', tell)).toBe('bar x \\nope');
  expect(unknown).toEqual(['$\\nope$', '\\foo']);
});

test('names have their parts', () => {
  expect(parseNames('Knuth, Donald E. and Ludwig van Beethoven')).toEqual([
    { family: 'Knuth', given: 'Donald E.' },
    { family: 'van Beethoven', given: 'Ludwig' },
  ]);
  expect(parseNames('{The Octavo Authors} and {Barnes and Noble} and others')).toEqual([
    { family: 'The Octavo Authors' },
    { family: 'Barnes and Noble' },
  ]);
  expect(parseNames('King, Jr, Martin Luther and Plato')).toEqual([
    { family: 'King', given: 'Martin Luther, Jr' },
    { family: 'Plato' },
  ]);
});

test('an entry without a title is called by its key', () => {
  const { entries } = parseBibtex(
    '@misc{key, howpublished = {\\url{https://example.org/a}}, date = {2020-01}}',
  );
  expect(entries.map((entry) => fromBibtex(entry))).toEqual([
    {
      key: 'key',
      type: 'document',
      title: 'key',
      authors: [],
      editors: [],
      year: '2020',
      url: 'https://example.org/a',
    },
  ]);
});
