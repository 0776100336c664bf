import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import { build, pdf, readBook, type RenderedFile } from '../../src/index.js';
import { elementsUnder } from '../../src/pdf/tags/structure-ids.js';
import { numberTree } from '../../src/pdf/tags/number-tree.js';
import { loadTheme } from '../../src/theme/theme.js';
import { squeezeFor } from '../../src/verify/pdf/normalize.js';
import { readPdf } from '../../src/verify/pdf/read.js';
import { bookFolder } from '../book-folder.js';

const squeeze = squeezeFor(await loadTheme('default', '.'));

const filler = 'Words follow words until the page is full and the next one begins. '.repeat(90);
const folder = await bookFolder({
  'book.yml': `
title: A Book & its “Proof”
creators: [Ann Author, {name: Ed Editor, role: edt}]
date: "2026-05-31"
subjects: [testing]
chapters:
  - {file: preface.md, matter: front}
  - part: The First Part
    chapters: [one.md]
  - part: The Second Part
    chapters: [two.md, three.md]
`,
  'preface.md': '# Preface\n\nBefore all.\n',
  'one.md': `# One that has a long title, so that it runs over two lines on its page

Text[^n] with *config.py*, **term** and a link to [the table](two.md#a-table) and [the world](https://example.org/a?b=c).

[^n]: The note’s own words.

${filler}

## Deep section

${filler}
`,
  'two.md': `# Two

## A table

| Head | Other |
| --- | --- |
| cell | cell |

1. first
2. second

:::warning
Take care.
:::

Back to [one](one.md).
`,
  'three.md':
    '# Three\n\nThe end[^a]. → ☑ ─ ✓\n\n| Head | Other |\n| --- | --- |\n| cell | cell |\n\n[^a]: Another note.\n',
});

let file: RenderedFile;
let again: RenderedFile;
let read: Omit<ReturnType<typeof readPdf>, 'pages'> & { pages: string[] };
let objects: PDFDocument;
let messages: string[];

async function built() {
  const result = await build(await readBook(folder), { targets: [pdf()] });
  const [only] = result.files;
  if (only === undefined) throw new Error(result.messages.join('\n'));
  return { only, messages: result.messages.map(String) };
}

beforeAll(async () => {
  ({ only: file, messages } = await built());
  ({ only: again } = await built());
  const back = readPdf(file.bytes);
  read = { ...back, pages: back.pages.map(({ text }) => squeeze(text)) };
  objects = await PDFDocument.load(file.bytes, { updateMetadata: false });
});

const catalog = () => objects.catalog;
const labelOf = (id: string) => labels()[read.destinations.get(id) ?? -1];
/** The labels of all pages, as viewers show them. */
function labels(): string[] {
  const ranges = new Map(numberTree(catalog().lookup(PDFName.of('PageLabels'), PDFDict)));
  let style = '';
  let number = 0;
  return read.pages.map((_, index) => {
    const range = ranges.get(index);
    number += 1;
    if (range instanceof PDFDict) {
      style = range.lookup(PDFName.of('S'), PDFName).decodeText();
      number = range.lookup(PDFName.of('St'), PDFNumber).asNumber();
    }
    return `${style}${number}`;
  });
}
const types = () => {
  const root = catalog().lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const [top] = root.lookup(PDFName.of('K'), PDFArray).asArray();
  const all = top instanceof PDFRef ? [...elementsUnder(objects.context, top)] : [];
  return all.map(([, element]) => element);
};
/** A content stream without what is in tags; tags are in each other. */
function withoutTags(content: string): string {
  const rest = content.replace(/\bB(?:DC|MC)\b(?:(?!\bB(?:DC|MC)\b)[^])*?\bEMC\b/g, '');
  return rest === content ? rest : withoutTags(rest);
}
const typeOf = (element: PDFDict) => element.lookup(PDFName.of('S'), PDFName).decodeText();

test('the book is what the verification takes for whole', () => {
  expect(messages).toEqual([]);
  expect(file.path).toBe('a-book-its-proof.pdf');
});

test('two builds give the same bytes', () => {
  expect(Buffer.compare(file.bytes, again.bytes)).toBe(0);
});

describe('pages', () => {
  test('are numbered in roman in front, anew in the body, and the body’s documents open on odd ones', () => {
    expect(labels().slice(0, 3)).toEqual(['r1', 'r2', 'r3']);
    expect(labelOf('preface')).toBe('r5');
    expect(labelOf('part-1')).toBe('D1');
    for (const id of ['one', 'part-2', 'two', 'three']) expect(Number(labelOf(id)?.slice(1)) % 2).toBe(1);
  });

  test('show their own number, and their running head except on openings', () => {
    const last = labels().lastIndexOf('D5');
    expect(read.pages[last]).toMatch(/5/);
    expect(read.pages[last]).toMatch(/onethathasalongtitle/);
    expect(read.pages[last + 1] ?? '').toMatch(/^(?:6)?1onethathasalongtitle/);
    const opening = read.pages[read.destinations.get('two') ?? -1];
    expect(opening).not.toContain('thesecondpart');
  });

  test('that are blank hold nothing', () => {
    const blank = labels().indexOf('r2');
    expect(read.pages[blank]).toBe('');
    expect(objects.getPage(blank).node.has(PDFName.of('Contents'))).toBe(false);
  });

  test('are as wide as the trim size says, with a trim box', () => {
    const page = objects.getPage(0);
    expect(page.getSize()).toEqual({ width: 432, height: 648 });
    expect(page.getTrimBox()).toMatchObject({ width: 432, height: 648 });
  });
});

test('the contents show the numbers that the pages have', () => {
  const text = read.pages[read.destinations.get('octavo-contents') ?? -1] ?? '';
  for (const [id, title] of [
    ['preface', 'preface'],
    ['two', '2.two'],
    ['three', '3.three'],
    ['two-a-table', 'atable'],
  ] as const) {
    const label = labelOf(id) ?? '';
    expect(text).toContain(title + (label.startsWith('r') ? 'v' : label.slice(1)));
  }
});

test('bookmarks are whole, nested and lead to their pages', () => {
  const titles = read.bookmarks.map(({ title }) => title);
  expect(titles).toContain('1. One that has a long title, so that it runs over two lines on its page');
  expect(titles.indexOf('The Second Part')).toBeLessThan(titles.indexOf('2. Two'));
  expect(titles.indexOf('2. Two')).toBeLessThan(titles.indexOf('A table'));
  for (const { destination } of read.bookmarks) expect(read.destinations.has(destination ?? '')).toBe(true);
});

describe('links', () => {
  const links = () =>
    objects.getPages().flatMap(({ node }) => {
      const list = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
      return list ? list.asArray().map((one) => objects.context.lookup(one, PDFDict)) : [];
    });

  test('between chapters are destinations, and nothing leads to the reserved host', () => {
    const addresses = links().flatMap((link) => link.lookupMaybe(PDFName.of('A'), PDFDict)?.toString() ?? []);
    expect(addresses).toHaveLength(1);
    expect(addresses[0]).toContain('https://example.org/a?b=c');
    expect(read.destinations.has('two-a-table')).toBe(true);
  });

  test('say in words where they lead', () => {
    const words = links().map((link) => link.lookup(PDFName.of('Contents'), PDFHexString).decodeText());
    expect(words).toEqual(expect.arrayContaining(['Deep section', 'A table', 'https://example.org/a?b=c']));
    expect(words).not.toContain('');
  });

  test('are tied to their tags', () => {
    const root = catalog().lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const parents = new Map(numberTree(root.lookup(PDFName.of('ParentTree'), PDFDict)));
    for (const link of links()) {
      const key = link.lookup(PDFName.of('StructParent'), PDFNumber).asNumber();
      expect(typeOf(objects.context.lookup(parents.get(key), PDFDict))).toBe('Link');
    }
  });
});

describe('tags', () => {
  test('are one document of parts, and name nothing that readers do not know', () => {
    const names = types().map(typeOf);
    expect(names[0]).toBe('Document');
    expect(names.filter((name) => name === 'Document')).toHaveLength(1);
    // The title page, the contents, a preface, two parts and three chapters.
    expect(names.filter((name) => name === 'Part')).toHaveLength(8);
    expect(names).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'L', 'LI', 'LBody', 'Link']),
    );
    expect(names).not.toContain('NonStruct');
  });

  test('have ids that are unique, and cells know their heads', () => {
    const ids = types().flatMap((element) => element.get(PDFName.of('ID'))?.toString() ?? []);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
    const cells = types().filter((element) => typeOf(element) === 'TD');
    for (const cell of cells) {
      const [, head] = /Headers \[ (<[0-9A-F]+>)/i.exec(cell.lookup(PDFName.of('A'))?.toString() ?? '') ?? [];
      expect(ids).toContain(head);
    }
  });

  test('cover everything that is painted: the rest are artifacts', () => {
    for (const { node } of objects.getPages()) {
      const content = node.lookup(PDFName.of('Contents'));
      if (!(content instanceof PDFRawStream)) continue;
      const marked = inflateSync(content.contents).toString('latin1');
      const outside = withoutTags(marked);
      expect(outside).not.toMatch(/\bTj\b|\bDo\b|\bf\b/);
    }
  });
});

test('fonts are embedded, nothing is scaled, and the metadata is there', () => {
  const back = readPdf(file.bytes);
  expect([back.missingFonts, back.pages.filter(({ isScaled }) => isScaled)]).toEqual([[], []]);
  const metadata = catalog().lookup(PDFName.of('Metadata'));
  const packet = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  expect(packet).toContain('A Book &amp; its “Proof”');
  expect(packet).toContain('<rdf:li>Ann Author</rdf:li>');
  expect(packet).not.toContain('Ed Editor');
  expect(objects.getTitle()).toBe('A Book & its “Proof”');
  expect([objects.getProducer(), objects.getCreator()]).toEqual(['Octavo', 'Octavo']);
  expect(objects.getCreationDate()?.toISOString()).toBe('2026-05-31T00:00:00.000Z');
});
