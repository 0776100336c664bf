import { expect, test } from '@jest/globals';
import { PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { isAccessible } from '../../../src/pdf/write/accessible.js';

/** An element: its type, its entries, and what is in it. */
type Tree = [type: string, entries: object, ...kids: Tree[]];

async function documentWith(...kids: Tree[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  const add = ([type, entries, ...below]: Tree): PDFRef =>
    context.register(context.obj({ S: type, ...entries, K: below.map(add) }));
  const top = add(['Document', {}, ...kids]);
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ K: [top] }));
  return pdf;
}

const head: Tree = ['TR', {}, ['TH', { A: { O: 'Table', Scope: 'Column' } }]];
const cell = (entries: object) => ({ A: { O: 'Table', ...entries } });
const id = (text: string) => ({ ID: PDFHexString.of(Buffer.from(text).toString('hex')) });
const alt = (text: string) => ({ Alt: PDFHexString.fromText(text) });

test.each<[string, Tree[]]>([
  [
    'headings that go down level by level',
    [
      ['H1', {}],
      ['H2', {}],
      ['H3', {}],
      ['H2', {}],
    ],
  ],
  ['a figure with a text', [['Figure', alt('A dot')]]],
  [
    'notes with ids',
    [
      ['Note', id('a')],
      ['Note', id('b')],
    ],
  ],
  ['a table with heads', [['Table', {}, head, ['TR', {}, ['TD', {}]]]]],
  [
    'a table with cells that span rows and columns',
    [
      [
        'Table',
        {},
        [
          'TR',
          {},
          ['TH', cell({ Scope: 'Column' })],
          ['TH', cell({ Scope: 'Column' })],
          ['TH', cell({ Scope: 'Column' })],
        ],
        ['TR', {}, ['TD', cell({ RowSpan: 2 })], ['TD', cell({ ColSpan: 2 })]],
        ['TR', {}, ['TD', {}], ['TD', {}]],
      ],
    ],
  ],
  ['a list in a list', [['L', {}, ['LI', {}], ['L', {}, ['LI', {}]]]]],
])('%s: yes', async (_, kids) => {
  expect(isAccessible(await documentWith(...kids))).toBe(true);
});

test.each<[string, Tree[]]>([
  [
    'a level that is left out',
    [
      ['H1', {}],
      ['H3', {}],
    ],
  ],
  ['a first heading of level 2', [['H2', {}]]],
  ['a figure without a text', [['Figure', {}]]],
  ['a row that lacks a cell', [['Table', {}, head, ['TR', {}, ['TD', {}], ['TD', {}]]]]],
  ['a cell that spans one column too many', [['Table', {}, head, ['TR', {}, ['TD', cell({ ColSpan: 2 })]]]]],
  ['text in a row', [['Table', {}, head, ['TR', {}, ['P', {}]]]]],
  ['something else than items in a list', [['L', {}, ['LI', {}], ['P', {}]]]],
  ['a figure with an empty text', [['Figure', alt('')]]],
  ['a note without an id', [['Note', {}]]],
  [
    'the same id twice',
    [
      ['Note', id('a')],
      ['Note', id('a')],
    ],
  ],
  ['a table without heads', [['Table', {}, ['TR', {}, ['TD', {}]]]]],
  ['a head that says not what of', [['Table', {}, ['TR', {}, ['TH', {}]]]]],
  ['an element that readers do not know', [['NonStruct', {}]]],
])('%s: no', async (_, kids) => {
  expect(isAccessible(await documentWith(...kids))).toBe(false);
});

test('no tags: no', async () => {
  expect(isAccessible(await PDFDocument.create())).toBe(false);
});
