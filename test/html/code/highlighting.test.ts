import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ResolvedBook, HtmlBook } from '../../../src/model/book.js';
import { renderSession } from '../../../src/html/code/console.js';
import { createHighlighter, type Highlight } from '../../../src/html/highlight.js';
import { htmlOf, messagesOn, resolved } from '../../resolved.js';
import { readBook } from '../../../src/read/read-book.js';
import { bookFolder } from '../../book-folder.js';
import { samples } from './samples.js';

const languages = Object.keys(samples);

/** A chapter with one listing for each piece of code. */
const chapterOf = (codes: [language: string, code: string][]) =>
  ['# Code', ...codes.map(([language, code]) => `~~~~${language}\n${code}\n~~~~`)].join('\n\n');

async function typesetChapter(markdown: string): Promise<{ book: ResolvedBook; htmlBook: HtmlBook }> {
  const book = await resolved(await readBook(await bookFolder({ 'chapter.md': markdown })));
  return { book, htmlBook: await htmlOf(book) };
}

function listingsIn({ chapters }: HtmlBook): Element[] {
  const found: Element[] = [];
  for (const { tree } of chapters)
    visit(tree, 'element', (node) => {
      if (node.tagName === 'pre') found.push(node);
    });
  return found;
}

/** The kinds of tokens in highlighted code: `keyword`, `string` …, each as often as it is there. */
function tokensIn(children: ElementContent[]): string[] {
  const tokens: string[] = [];
  visit({ type: 'root', children } as Root, 'element', ({ properties: { className } }) => {
    tokens.push(...(className ?? []).filter((name) => name.startsWith('hljs-')));
  });
  return tokens;
}

describe('a listing of each language has its words in classes, and its text as it was', () => {
  let listings: Element[];
  beforeAll(async () => {
    const { book, htmlBook } = await typesetChapter(chapterOf(Object.entries(samples)));
    expect(messagesOn(book)).toEqual([]);
    listings = listingsIn(htmlBook);
  });

  test('there are at least forty', () => {
    expect(languages.length).toBeGreaterThanOrEqual(40);
  });

  test.each(languages)('%s', (language) => {
    const listing = listings[languages.indexOf(language)];
    expect(listing?.properties['className']).toContain(`language-${language}`);
    const tokens = tokensIn(listing?.children ?? []);
    expect(tokens.length).toBeGreaterThanOrEqual(3);
    expect(new Set(tokens).size).toBeGreaterThanOrEqual(2);
    expect(listing && toString(listing)).toBe(samples[language]);
  });
});

test('an unknown language is told, and its code is plain', async () => {
  const { book, htmlBook } = await typesetChapter(chapterOf([['klingon', 'if (x) { "Qapla" }']]));
  expect(messagesOn(book).map(({ ruleId, line }) => [ruleId, line])).toEqual([['code-language-is-known', 3]]);
  const code = { type: 'text', value: 'if (x) { "Qapla" }' };
  expect(listingsIn(htmlBook)[0]?.children).toEqual([
    { type: 'element', tagName: 'code', properties: {}, children: [code] },
  ]);
});

describe('highlighting never changes the text', () => {
  let highlight: Highlight;
  beforeAll(async () => {
    const { book } = await typesetChapter(chapterOf(languages.map((language) => [language, ''])));
    highlight = await createHighlighter(book);
  });
  const textOf = (children: ElementContent[]) => toString({ type: 'root', children });

  /** What grammars look for, in any order, between any other characters. */
  const code = fc
    .array(
      fc.oneof(
        fc.constantFrom('"', "'", '`', '"""', '/*', '*/', '//', '#', '--', '<!--', '<a b="c">', '{{', '}}'),
        fc.constantFrom(
          '\n',
          '\r\n',
          '\t',
          '    ',
          '\\',
          '$x',
          '${',
          '=begin',
          '@',
          'def f',
          'class A',
          '1e3',
        ),
        fc.constantFrom('>>> ', '... ', '$ ', '<<EOF\n', 'EOF\n', '%>', '<?php ', '&amp;', '&', '<', '🦀'),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));

  test.each(languages)('%s', (language) => {
    fc.assert(
      fc.property(code, (value) => {
        expect(textOf(highlight(language, value) ?? [])).toBe(value);
      }),
      { numRuns: 30 },
    );
  });

  test('of sessions', () => {
    fc.assert(
      fc.property(code, (value) => {
        expect(textOf(renderSession(value, highlight))).toBe(value);
      }),
    );
  });
});
