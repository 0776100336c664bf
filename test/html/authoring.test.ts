import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** What authors can write, and the fixtures that show what becomes of it. */
const rows: Record<string, string[]> = {
  'file names': ['file-names'],
  'new and important terms': ['terms', 'terms-nested'],
  'numbered footnotes': ['notes', 'notes-of-several-files', 'notes-in-links'],
  callouts: ['callouts', 'callouts-german', 'callouts-own'],
  'labels of other languages, and renamed ones': ['callouts-german', 'book-parts', 'right-to-left'],
  'the takeaways of a chapter': ['summary-directive', 'summary-section'],

  'the configuration': ['book-metadata', 'pages-missing'],
  'front matter of a chapter': [
    'front-matter-keys',
    'front-matter',
    'front-matter-language',
    'front-matter-broken',
    'no-title',
  ],
  parts: ['book-parts'],
  'front matter and back matter': ['book-matter', 'book-own-pages'],
  headings: ['headings', 'attributes', 'book-numbered-sections'],
  'attributes in braces, page breaks and details': ['attributes'],
  'blocks that stay together': ['keep'],
  'words in other languages': ['foreign-words'],
  'spellings of other tools': ['spellings-of-others'],
  'pictures that are missing': ['missing-picture'],

  figures: ['figures', 'figures-and-tables'],
  listings: [
    'code',
    'listings',
    'listings-annotated',
    'listings-changes',
    'listings-console',
    'listings-included',
  ],
  tables: ['figures-and-tables', 'table-shapes', 'table-wide', 'tables-and-lists'],
  formulas: ['math', 'math-broken', 'math-off', 'math-open'],
  'cross references': ['cross-references', 'labels-with-a-place', 'figures-and-tables'],
  'links between chapters': ['links-between-chapters', 'links', 'links-without-host'],
  'the index': ['index-marks', 'index-ranges', 'index-terms', 'index-german', 'index-problems'],
  'the glossary': ['glossary-box', 'glossary-file', 'glossary-problems'],
  'lists of figures, tables and listings': ['lists-of-objects'],
  citations: ['citations', 'citations-numeric', 'citations-problems'],
  'content for one target': ['conditional'],
  'directives that are none': ['directives-unknown', 'directives-misspelt'],
  'raw HTML': ['raw-html', 'raw-html-kept', 'raw-html-parts', 'raw-html-as-typed'],

  variables: ['variables'],
  abbreviations: ['abbreviations', 'spans'],
  'keys and small capitals': ['spans'],
  'definition lists': ['definition-lists'],
  'quotations, epigraphs and side notes': ['quotations'],
  verse: ['verse'],
  typography: ['typography', 'typography-french', 'typography-off'],
  'characters without a glyph': ['glyphs'],
};

const fixtures = new URL('fixtures/', import.meta.url);

test.each(Object.entries(rows))('%s', (_, names) => {
  expect(names.filter((name) => !existsSync(new URL(`${name}/tree.txt`, fixtures)))).toEqual([]);
});

test('every fixture shows something that authors can write', () => {
  const named = new Set(Object.values(rows).flat());
  expect(readdirSync(fixtures).filter((name) => !named.has(name))).toEqual([]);
});
