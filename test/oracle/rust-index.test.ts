import { expect, test } from '@jest/globals';
import { build, pdf, readBook, type ParsedBook } from '../../src/index.js';
import { copyFromShelf, isOnShelf } from '../books/build-book.js';
import { readPdf } from '../books/read-pdf.js';
import { rustConfig } from '../books/rust-book.js';

const marks = 300;

/** Marks paragraphs all over the book, each with a word that stands nowhere else and is not divided. */
function markParagraphs({ chapters }: ParsedBook): void {
  const paragraphs = chapters.flatMap(({ files }) =>
    files.flatMap(({ tree }) => tree.children.filter((node) => node.type === 'paragraph')),
  );
  for (let number = 0; number < marks; number++) {
    const word = `Q${String(number).padStart(4, '0')}Q`;
    const paragraph = paragraphs[Math.floor((number * paragraphs.length) / marks)];
    paragraph?.children.push(
      { type: 'text', value: ` ${word}` },
      { type: 'indexMark', path: [[{ type: 'text', value: word }]], see: [], seeAlso: [], main: false },
    );
  }
}

(isOnShelf('rust-book') ? test : test.skip)(
  'an index over the Rust book names the page of each of 300 marks',
  async () => {
    const book = await readBook(await copyFromShelf('rust-book', rustConfig()));
    markParagraphs(book);
    const { files } = await build(book, { targets: [pdf()] });
    const { text, labels } = await readPdf(files[0]?.bytes);

    const start = text.findLastIndex((page) => /Index\s*Q\s*Q0000Q/.test(page));
    expect(start).toBeGreaterThan(0);
    const found = new Map<string, string>();
    for (const [page, words] of text.slice(0, start).entries())
      for (const [word] of words.matchAll(/Q\d{4}Q/g)) found.set(word, labels[page] ?? '');
    const named = text.slice(start).flatMap((page) => [...page.matchAll(/(Q\d{4}Q), ([\divxlc]+)/g)]);
    expect(found.size).toBe(marks);
    expect(new Map(named.map(([, word = '', page = '']) => [word, page]))).toEqual(found);
  },
  400_000,
);
