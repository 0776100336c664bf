import { expect, test } from '@jest/globals';
import { faultsIn } from './try-book.js';

/** Manuscripts that a long run has found a fault with, made as short as they go. */
const found: Record<string, string> = {
  'details in a link':
    '<a href="https://example.org">``<details><summary>s</summary><:::only\n3. x\nTerm\n: Definition\n',
  'code in an open bold': '<p>## Same\n<b>word\n\n# Title\n    +[^a]\n',
  'code in an open italic':
    '===<!-- c --><i x="1"><svg>Term\n: Definition\n:::warning[Title]\n::::word[^a]: a\n\n    more\n',
  'a citation beside the entries of a glossary': ':::glossary\n\n[@k]$$\n\n:::',
  'a note in a drawing that is not closed': '<div>word<svg>[^a] and more',
  'a note in a section that HTML does not have': '<tr><td><b>[^a] more <![CDATA[[^a]__',
  'a note in a comment that is not closed': '<div><!--[^a]~~~\n##',
  'a citation in a verse that begins with spaces': ':::verse\n\none\n\n    two>>[@k]\n\n:::',
  'a citation in a formula': '$$[@k]$$',
  'a citation behind a mark for the index': '***:index[a!b]@k',
  'a citation before the number of a note': 'As @k[^a]-like words say.',
  'a directive without a label in a verse': ':::verse\n:another\u00a0\n\n:::',
};

const foundInPrint: Record<string, string> = {
  'an accent that begins a paragraph': '\u0301word',
  'an accent that begins a paragraph behind a box': ':::warning[Title]\n:::\n\n\u0301word',
  ruby: 'A <ruby>word<rp>(</rp><rt>gloss</rt><rp>)</rp></ruby><ruby>and<rt>more</rt></ruby> more words.',
  'letters that a character turns round': '$x^2$![](p.svg)\u202e**[word\u202e**---@k',
  'a sign without a character that is turned round': 'C:\\x\u202e\u{1F600} word',
};

const bookOf = (text: string) => ({
  'a.md': `# A title\n\n${text}\n\n[^a]: A note.\n`,
  'p.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>',
  'refs.bib': '@book{k, title={T}, author={A and B}, year=2000}',
  'book.yml': 'title: Found\nchapters: [a.md]\ncitations: refs.bib\nrules: {epub-is-accessible: off}\n',
});

test.each(Object.entries(found))('nothing is wrong with %s', async (_, text) => {
  expect(await faultsIn(bookOf(text), false)).toEqual([]);
});

test.each(Object.entries(foundInPrint))('nothing is wrong in print with %s', async (_, text) => {
  expect(await faultsIn(bookOf(text), true)).toEqual([]);
});
