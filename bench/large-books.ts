import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BenchBook } from './books.js';

/** A book with much of one thing. */
interface LargeBook {
  /** How much of it there is at once, twice and four times. */
  size: number;
  /** The text of each chapter. */
  chapters: (count: number) => string[];
}

const lines = (count: number, line: (at: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, at) => line(at + 1)).join(between);

const words = 'the pages of a book are set from lines and each of them holds as many words as fit'.split(' ');
const prose = (count: number) =>
  lines(
    Math.ceil(count / 120),
    (at) => lines(120, (word) => words[(word * 7 + at) % words.length] ?? '', ' '),
    '\n\n',
  );

/** By what there is much of. Sizes are quarters of what the largest books have. */
export const largeBooks: Record<string, LargeBook> = {
  'rows of a table': {
    size: 1250,
    chapters: (count) => [
      `| A | B | C |\n|--|--|--|\n${lines(count, (at) => `| row ${at} | some text | ${at * 3} |`)}`,
    ],
  },
  'lines of code': {
    size: 25_000,
    chapters: (count) => [`\`\`\`js\n${lines(count, (at) => `const v${at} = call(${at}); // line`)}\n\`\`\``],
  },
  headings: {
    size: 1250,
    chapters: (count) => [lines(count, (at) => `## Section ${at}\n\nA short text.`, '\n\n')],
  },
  'index marks': {
    size: 2500,
    chapters: (count) => [
      lines(
        count,
        (at) => `A sentence of the book :index[term ${at % 2000}] with a mark in it, and more of it.`,
        '\n\n',
      ),
    ],
  },
  notes: {
    size: 5000,
    chapters: (count) => [
      lines(
        count,
        (at) =>
          `Some text with a note[^n${at}] in it and some more words.\n\n[^n${at}]: Note ${at} says a bit.`,
        '\n\n',
      ),
    ],
  },
  'words of a chapter': { size: 37_500, chapters: (count) => [prose(count)] },
  'words of chapters': {
    size: 500_000,
    chapters: (count) => Array.from({ length: count / 5000 }, () => prose(5000)),
  },
};

/** Writes a large book. @param times 1, 2 or 4. */
export async function largeBook(work: string, kind: string, times: number): Promise<BenchBook> {
  const { size, chapters } = largeBooks[kind] ?? { size: 0, chapters: () => [] };
  const count = size * times;
  const name = `${count} ${kind}`;
  const folder = path.join(work, name.replace(/\W+/g, '-'));
  await mkdir(folder, { recursive: true });
  const files = await Promise.all(
    chapters(count).map(async (text, at) => {
      const file = `chapter-${String(at + 1).padStart(4, '0')}.md`;
      await writeFile(path.join(folder, file), `# Chapter ${at + 1}\n\nText.\n\n${text}\n`);
      return file;
    }),
  );
  const config = path.join(folder, 'book.yml');
  await writeFile(config, 'title: A large book\nchapters: "*.md"\nindex: true\n');
  return { name, config, files };
}
