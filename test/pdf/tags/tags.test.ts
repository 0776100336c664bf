import { beforeAll, expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../../src/index.js';
import { readPdf } from '../../../src/verify/pdf/read.js';
import { isTag, passagesIn, tagsIn } from '../../../src/verify/pdf/structure.js';
import { bookFolder } from '../../book-folder.js';
import { structureOf } from '../structure-of.js';

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const long = 'The words of a long note go on and on, over the foot of the page. '.repeat(60);
const rows = Array.from({ length: 40 }, (_, index) => `| row ${index} | cell ${index} |`).join('\n');
const folder = await bookFolder({
  'book.yml': 'title: Tags\nchapters: "*.md"\nprint: {trim: [4in, 5in]}\n',
  'dot.png': dot,
  'one.md': `# One

Text[^n] and \`code\`, again[^n].

- dot[^i]
  1. number

## Section

| Head | Other |
| --- | --- |
${rows}

Carried[^l] over.

A formula $a + b$.

:::figure[The caption.]
![A dot](dot.png)
:::

\`\`\`python
x = 1
\`\`\`

Term
: Meaning

| Key | Value |
| --- | --- |
| a[^t] | b |

[^n]: Own words.
[^i]: First.

    Second.
[^l]: ${long}
[^t]: Of the table.
`,
});

let bytes: Uint8Array;
let tree: string;
beforeAll(async () => {
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
  bytes = files[0]?.bytes ?? new Uint8Array();
  tree = structureOf(bytes);
});

/** Expects a part of the tree, whatever its depth. */
function expectTree(wanted: string): void {
  const lines = wanted.trim().split('\n');
  const all = tree.split('\n');
  const found = all.flatMap((line, index) => {
    if (line.trim() !== lines[0]) return [];
    const pad = line.search(/\S/);
    const part = all.slice(index, index + lines.length).map((each) => each.slice(pad));
    return [part.join('\n')];
  });
  expect(found).toContain(lines.join('\n'));
}

test('one document, a part for each chapter, a table of contents', () => {
  expect(tree.match(/^ *\w+/gm)?.filter((line) => line === 'Document' || line === '  Part')).toEqual([
    'Document',
    '  Part',
    '  Part',
    '  Part',
  ]);
  const [line = ''] = /Section\d/.exec(tree) ?? [];
  expectTree(`
TOC
  TOCI
    Link to=one "1. One1"
    TOC
      TOCI
        Link to=one-section "${line}"`);
});

test('a note follows its first reference, with its number as a label', () => {
  expectTree(`
P
  "Text"
  Reference
    Link to=one-note-1 "1"
  Note id=one-note-1
    Lbl
      Link to=one-noteref-1 "1"
    P "Own words."
  "and"
  Code "code"
  ", again"
  Reference
    Link to=one-note-1 "1"
  "."`);
});

test('items of lists have labels and bodies, and notes are in them', () => {
  expectTree(`
L
  LI
    Lbl ""
    LBody`);
  expectTree(`
Note id=one-note-2
  Lbl
    Link to=one-noteref-2 "2"
  P "First."
  P "Second."`);
  expectTree(`
L
  LI
    Lbl "1."
    LBody "number"`);
});

test('the parts of a note that is carried over are one note', () => {
  const pdfRead = readPdf(bytes);
  const notes = pdfRead.structure ? [...tagsIn(pdfRead.structure)].filter(({ type }) => type === 'Note') : [];
  expect(notes.map(({ id }) => id)).toEqual(['one-note-1', 'one-note-2', 'one-note-3', 'one-note-4']);
  const carried = notes.find(({ id }) => id === 'one-note-3');
  expect(new Set(carried && passagesIn(carried).map(({ page }) => page)).size).toBeGreaterThan(1);
});

test('the parts of a table that is split are one table, and its head is there once', () => {
  const { structure } = readPdf(bytes);
  const tables = structure ? [...tagsIn(structure)].filter(({ type }) => type === 'Table') : [];
  expect(tables.map(({ kids }) => kids.length)).toEqual([41, 2]);
  const [first] = tables;
  const cells = first ? [...tagsIn(first)] : [];
  expect(cells.filter(({ type }) => type === 'TH')).toHaveLength(2);
  const described = cells.filter(({ type }) => type === 'TD').map(({ dict }) => JSON.stringify([...dict]));
  expect(first && new Set(passagesIn(first).map(({ page }) => page)).size).toBeGreaterThan(1);
  expect(described).toHaveLength(80);
});

test('empty cells are there, so that the others are in their columns', async () => {
  const folder = await bookFolder({ 'a.md': '# A\n\n|  | B |\n|---|---|\n| 1 |  |\n' });
  const { files } = await build(await readBook(folder), { targets: [pdf()] });
  expect(structureOf(files[0]?.bytes ?? new Uint8Array())).toContain(
    `
    Table
      TR
        TD ""
        TH id=2-0 "B"
      TR
        TD "1"
        TD ""`,
  );
});

test('the works of a bibliography are items of a list', async () => {
  const folder = await bookFolder({
    'book.yml': 'title: A\nchapters: a.md\ncitations: b.bib\n',
    'a.md': '# A\n\n[@one]\n',
    'b.bib': '@misc{one, author = {A. One}, title = {T}, url = {https://example.org/}}',
  });
  const { files } = await build(await readBook(folder), { targets: [pdf()] });
  expect(structureOf(files[0]?.bytes ?? new Uint8Array())).toMatch(/\n {4}L\n {6}LI\n {8}LBody\n/);
});

test('so are the parts of one whose head has an empty cell', async () => {
  const many = Array.from({ length: 60 }, (_, row) => `| ${row} | cell |\n`).join('');
  const folder = await bookFolder({ 'a.md': `# A\n\n| Head |  |\n|---|---|\n${many}` });
  const { files } = await build(await readBook(folder), { targets: [pdf()] });
  const bytes = files[0]?.bytes ?? new Uint8Array();
  expect(structureOf(bytes).match(/ Table\n/g)).toHaveLength(1);
  expect(Buffer.from(bytes).includes('pdfuaid')).toBe(true);
});

test('notes of a table are behind it', () => {
  expectTree(`
Note id=one-note-4
  Lbl
    Link to=one-noteref-4 "4"
  P "Of the table."`);
});

test('a figure has its text, and its caption in it; code and terms are paragraphs', () => {
  expect(tree).toMatch(/Figure alt="A dot"\n +""\n +Caption/);
  expectTree(`
P
  Code "x = 1"`);
  expectTree(`
P "Term"`);
  expectTree(`
P "Meaning"`);
});

test('the tags keep the rules that a program can check, and the metadata says so', () => {
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('a formula is no figure, and has its words', () => {
  expect(tree).toMatch(/Formula alt="a \+ b"/);
  expect(tree).not.toMatch(/Figure alt="a/);
});

test('nothing is empty, and nothing says nothing', () => {
  const { structure } = readPdf(bytes);
  for (const tag of structure ? tagsIn(structure) : []) {
    expect(tag.type).not.toBe('NonStruct');
    if (tag.type === 'Div') expect(tag.kids.filter(isTag)).not.toHaveLength(0);
    expect([tag.type, tag.kids.length]).not.toEqual([tag.type, 0]);
  }
});

test('a note that a note refers to is behind it with all its parts, where the text refers to the first', async () => {
  const nested = await bookFolder({
    'book.yml':
      'title: Tags\nchapters: [a.md]\nprint: {trim: [4in, 5in]}\nrules: {chapter-has-summary: off}\n',
    'a.md': `# A heading\n\nText[^a] here.\n\n[^a]: One note[^b] refers to another one.\n[^b]: ${long}\n`,
  });
  const { files, messages } = await build(await readBook(nested), { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
  const lines = structureOf(files[0]?.bytes ?? new Uint8Array()).split('\n');
  const notes = lines.filter((line) => /^ *Note /.test(line));
  expect(notes.map((line) => line.trim())).toEqual(['Note id=a-note-1', 'Note id=a-note-2']);
  const reference = lines.findIndex((line) => line.includes('Reference'));
  const paragraph = lines.slice(0, reference).findLast((line) => / P$/.test(line)) ?? '';
  const depth = paragraph.search(/\S/) + 2;
  expect(notes.map((line) => line.search(/\S/))).toEqual([depth, depth]);
});

test('a note that a call-out refers to follows its reference, too', async () => {
  const boxed = await bookFolder({
    'book.yml': 'title: Tags\nchapters: [a.md]\nrules: {chapter-has-summary: off}\n',
    'a.md': '# A heading\n\nText.\n\n:::note\nIn a box[^a].\n:::\n\n[^a]: Own words.\n',
  });
  const { files } = await build(await readBook(boxed), { targets: [pdf()] });
  const lines = structureOf(files[0]?.bytes ?? new Uint8Array())
    .split('\n')
    .map((line) => line.trim());
  const at = lines.findIndex((line) => line.startsWith('Reference'));
  expect(lines.slice(at + 1, at + 4)).toContain('Note id=a-note-1');
});
