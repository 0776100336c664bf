import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { build, epub, pdf, readBook, type BuildResult } from '../../src/index.js';
import { complaints } from '../epub/complaints.js';
import { readSheets, type Sheet, type Sheets } from './read-sheets.js';

/*
 * What is hard to break into pages. Each reference is behind a mark `rc12`, and its note begins with `bc12` and ends
 * with `ec12`; the letter says which chapter it is of.
 */
const folder = fileURLToPath(new URL('torture/', import.meta.url));

/** Notes of the chapters with long tables are under their table when the reference is in it. */
const inTables = await marksInTables();

let result: BuildResult;
let again: BuildResult;
let book: Sheets;

beforeAll(async () => {
  const made = () => readBook(folder).then((read) => build(read, { targets: [epub(), pdf()] }));
  result = await made();
  again = await made();
  book = await readSheets(fileOf(result, 'pdf'));
});

function fileOf({ files, messages }: BuildResult, ending: string): Uint8Array {
  const file = files.find(({ path }) => path.endsWith(`.${ending}`));
  if (!file) throw new Error(messages.join('\n'));
  return file.bytes;
}

test('it builds without a message, to the same bytes twice', () => {
  expect(result.messages.map(String)).toEqual([]);
  for (const ending of ['pdf', 'epub']) {
    expect(Buffer.compare(fileOf(result, ending), fileOf(again, ending))).toBe(0);
  }
});

test('the EPUB is valid', async () => {
  expect(await complaints(fileOf(result, 'epub'))).toEqual([]);
});

describe('notes', () => {
  test('are all there, once', async () => {
    const sources = await Promise.all((await chapterFiles()).map((file) => readFile(file, 'utf8')));
    const wanted = sources.flatMap((text) => marksIn(text, /\b[be][a-z]\d+\b/g));
    expect(wanted.length).toBeGreaterThan(500);
    const found = book.sheets.flatMap(({ text }) => marksIn(text, /\b[be][a-z]\d+\b/g));
    expect(found.sort()).toEqual(wanted.sort());
  });

  test('begin on the page of their reference, or under its table', () => {
    const body = book.labels.indexOf('1');
    for (const [index, { text }] of book.sheets.entries()) {
      // The contents show headings with their marks.
      if (index < body) continue;
      for (const mark of marksIn(text, /\br[a-z]\d+(?=\d|\b)/g)) {
        const note = pageOf(`b${mark.slice(1)}`);
        if (inTables.has(mark)) expect([mark, note >= index && note <= index + 6]).toEqual([mark, true]);
        else expect([mark, note]).toEqual([mark, index]);
      }
    }
  });

  test('are under all other text', () => {
    const over = book.sheets.flatMap(({ label, items }) => {
      const notes = items.filter(({ text }) => marksIn(text, /\bb[a-z]\d+\b/g).some((mark) => !inTables.has(`r${mark.slice(1)}`)));
      const top = Math.max(0, ...notes.map(({ y }) => y));
      return items.filter(({ y, size }) => y < top && isOfText(size)).map(({ text }) => `${label}: ${text}`);
    });
    expect(over).toEqual([]);
  });

  function pageOf(mark: string): number {
    return book.sheets.findIndex(({ text }) => marksIn(text, new RegExp(`\\b${mark}\\b`, 'g')).length > 0);
  }
});

describe('pages', () => {
  test('hold nothing that is wider than their text area', () => {
    const { inner, outer, width } = area;
    const over = book.sheets.flatMap(({ label, items }, index) => {
      const [left, right] = index % 2 === 0 ? [inner, width - outer] : [outer, width - inner];
      return items
        .filter(({ x, end }) => x < left - 6 || end > right + 1.5)
        .map(({ text }) => `${label}: ${text}`);
    });
    expect(over).toEqual([]);
  });

  test('have the labels that are printed on them, roman in front and arabic in the body', () => {
    const body = book.labels.indexOf('1');
    expect(book.labels.slice(0, body)).toEqual(['i', 'ii', 'iii', 'iv'].slice(0, body));
    expect(book.labels.slice(body)).toEqual(book.sheets.slice(body).map((_, index) => String(index + 1)));
    for (const { label, items } of book.sheets.slice(2).filter(isPrinted)) {
      expect(items.filter(isFolio).map(({ text }) => text)).toEqual([label]);
    }
  });

  test('have a head, but for those that a chapter begins on', () => {
    const openings = new Set(book.outline.filter(({ depth }) => depth === 1).map(({ page }) => page));
    for (const [index, sheet] of book.sheets.entries()) {
      if (index < 4 || !isPrinted(sheet)) continue;
      expect([sheet.label, sheet.items.some(isHead)]).toEqual([sheet.label, !openings.has(index)]);
    }
  });

  test('are right-hand ones where a chapter begins, and truly blank before it', () => {
    for (const { page, depth } of book.outline) {
      if (depth === 1) expect(page % 2).toBe(0);
    }
    const blank = book.sheets.filter((sheet) => !isPrinted(sheet));
    expect(blank.length).toBeGreaterThan(1);
    for (const { operators } of blank) expect(operators).toBe(0);
  });

  test('hold an empty chapter, and one of a line', () => {
    const titled = (title: string) => book.sheets[book.outline.find((one) => one.title.endsWith(title))?.page ?? -1];
    expect(titled('An empty chapter')?.text).toMatch(/CHAPTER 7 An empty chapter/);
    expect(titled('One line')?.text).toContain('The only line of this chapter');
  });
});

test('the outline has every heading down to the third level, on its page', async () => {
  const sources = await Promise.all((await chapterFiles()).map((file) => readFile(file, 'utf8')));
  const headings = sources.flatMap((text) => {
    const prose = text.replace(/```[^]*?```/g, '');
    const summary = prose.includes(':::summary') ? ['Summary'] : [];
    return [...Array.from(prose.matchAll(/^#{1,3} (.+)$/gm), ([, title = '']) => plain(title)), ...summary];
  });
  expect(book.outline.map(({ title }) => title.replace(/^\d+\. /, ''))).toEqual(headings);
  for (const { title, page } of book.outline) {
    const words = squeezed(title.replace(/^\d+\. /, ''));
    expect([title, squeezed(book.sheets[page]?.text ?? '').includes(words)]).toEqual([title, true]);
  }
});

/** The text area in pt, as the page of 6 × 9 in has it when nothing is said. */
const area = { width: 432, height: 648, inner: 64.5, outer: 56.25, top: 61.5, bottom: 72.75 };

function isPrinted({ items }: Sheet): boolean {
  return items.length > 0;
}
function isFolio({ y }: Sheet['items'][number]): boolean {
  return y < area.bottom - 8;
}
function isHead({ y }: Sheet['items'][number]): boolean {
  return y > area.height - area.top + 4;
}
/** Text is set in 10 pt, notes in 8.5 pt. */
function isOfText(size: number): boolean {
  return size > 9.9 && size < 10.2;
}

function marksIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([mark]) => mark);
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD-]/g, '').toLowerCase();
}

function plain(markdown: string): string {
  return markdown.replace(/\[\^\w+\]/g, '').trim();
}

async function chapterFiles(): Promise<string[]> {
  const names = await readdir(`${folder}chapters`);
  return names.filter((name) => name.endsWith('.md')).sort().map((name) => `${folder}chapters/${name}`);
}

async function marksInTables(): Promise<Set<string>> {
  const sources = await Promise.all((await chapterFiles()).map((file) => readFile(file, 'utf8')));
  const rows = sources.flatMap((text) => text.split('\n').filter((line) => line.startsWith('| ')));
  return new Set(rows.flatMap((row) => marksIn(row, /\br[a-z]\d+/g)));
}
