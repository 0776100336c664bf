import { expect, test } from '@jest/globals';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { simplifyStructure } from '../../../src/pdf/assemble/simplify-structure.js';

/** A document with two pages of two passages each, and a structure of lists: a type, then kids. */
type Tree = [type: string, ...kids: (Tree | { page: number; mcid: number })[]];

async function documentWith(tree: Tree) {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const pages = [0, 1].map((key) => {
    const page = pdf.addPage();
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(key));
    return page.ref;
  });
  const lists = pages.map(() => context.register(context.obj([null, null])));
  const root = context.nextRef();
  const add = ([type, ...kids]: Tree, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const element = context.obj({ Type: 'StructElem', S: type, P: parent });
    const written = kids.map((kid) => {
      if (Array.isArray(kid)) return add(kid, ref);
      element.set(PDFName.of('Pg'), pages[kid.page] ?? root);
      return PDFNumber.of(kid.mcid);
    });
    element.set(PDFName.of('K'), context.obj(written));
    context.assign(ref, element);
    return ref;
  };
  const numbers = lists.flatMap((list, key) => [key, list]);
  const top = add(tree, root);
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: top, ParentTree: { Nums: numbers } }));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  return { pdf, top, lists };
}

/** The tree below an element in short: `L(LI(LBody(0.1)))`, passages as page and number. */
function show(context: PDFContext, ref: PDFRef, pages: PDFRef[]): string {
  const element = context.lookup(ref, PDFDict);
  const list = element.lookup(PDFName.of('K'));
  const kids = list instanceof PDFArray ? list.asArray() : [element.get(PDFName.of('K'))];
  const one = (kid: (typeof kids)[number]): string => {
    if (kid instanceof PDFRef) return show(context, kid, pages);
    const of = kid instanceof PDFDict ? kid : element;
    const mcid = kid instanceof PDFDict ? kid.lookup(PDFName.of('MCID')) : kid;
    return `${pages.findIndex((page) => page === of.get(PDFName.of('Pg')))}.${String(mcid)}`;
  };
  return `${element.lookup(PDFName.of('S'), PDFName).decodeText()}(${kids.map(one).join(' ')})`;
}

test('elements that say nothing go, and passages know whom they belong to', async () => {
  const { pdf, top, lists } = await documentWith([
    'Document',
    ['NonStruct', ['P', ['NonStruct', { page: 0, mcid: 0 }], ['NonStruct', { page: 1, mcid: 0 }]]],
    ['P', ['NonStruct', { page: 1, mcid: 1 }]],
  ]);
  simplifyStructure(pdf);
  const { context } = pdf;
  const pages = pdf.getPages().map(({ ref }) => ref);
  expect(show(context, top, pages)).toBe('Document(P(0.0 1.0) P(1.1))');
  const owner = (list: number, mcid: number) =>
    context.lookup(context.lookup(lists[list], PDFArray).get(mcid), PDFDict).get(PDFName.of('S'));
  expect([owner(0, 0), owner(1, 0), owner(1, 1)]).toEqual(Array(3).fill(PDFName.of('P')));
});

test('items of lists get a body beside their label', async () => {
  const { pdf, top } = await documentWith([
    'L',
    ['LI', ['Lbl', { page: 0, mcid: 0 }], ['NonStruct', { page: 0, mcid: 1 }]],
  ]);
  simplifyStructure(pdf);
  const pages = pdf.getPages().map(({ ref }) => ref);
  expect(show(pdf.context, top, pages)).toBe('L(LI(Lbl(0.0) LBody(0.1)))');
});
