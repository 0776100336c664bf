import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const ID = PDFName.of('ID');
const Headers = PDFName.of('Headers');

/**
 * Numbers the ids of a document's structure elements in reading order, and the references of table cells to their
 * heads with them. Chromium counts them in every document, and otherwise in every run.
 *
 * @param part Makes them unique in the book.
 * @returns The new ids with their elements.
 */
export function renameIds(context: PDFContext, root: PDFRef, part: number): [PDFHexString, PDFRef][] {
  const elements = [...elementsUnder(context, root)];
  const renamed = new Map<string, PDFHexString>();
  const found: [PDFHexString, PDFRef][] = [];
  for (const [ref, element] of elements) {
    const own = element.lookup(ID);
    const old = textOf(own);
    if (old === undefined) continue;
    // The ids of notes are those of the book.
    if (own instanceof PDFHexString && element.get(PDFName.of('S')) === PDFName.of('Note')) {
      found.push([own, ref]);
      continue;
    }
    const id = PDFHexString.of(Buffer.from(`${part}-${renamed.size}`, 'latin1').toString('hex'));
    renamed.set(old, id);
    element.set(ID, id);
    found.push([id, ref]);
  }
  for (const attributes of elements.flatMap(([, element]) => attributesOf(element))) {
    const headers = attributes.lookupMaybe(Headers, PDFArray)?.asArray();
    if (headers)
      attributes.set(Headers, context.obj(headers.flatMap((one) => renamed.get(textOf(one) ?? '') ?? [])));
  }
  return found;
}

/** All structure elements of a tree, in reading order, without what they refer to on pages. */
export function* elementsUnder(context: PDFContext, root: PDFRef): Generator<[PDFRef, PDFDict]> {
  const open = [root];
  for (let ref = open.pop(); ref; ref = open.pop()) {
    const element = context.lookup(ref);
    if (!(element instanceof PDFDict) || !element.has(PDFName.of('S'))) continue;
    yield [ref, element];
    const kids = element.lookup(PDFName.of('K'));
    const list = kids instanceof PDFArray ? kids.asArray() : [element.get(PDFName.of('K'))];
    open.push(...list.filter((kid) => kid instanceof PDFRef).reverse());
  }
}

export function attributesOf(element: PDFDict): PDFDict[] {
  const attributes = element.lookup(PDFName.of('A'));
  const list =
    attributes instanceof PDFArray
      ? attributes.asArray().map((_, index) => attributes.lookup(index))
      : [attributes];
  return list.filter((one) => one instanceof PDFDict);
}

function textOf(id: PDFObject | undefined): string | undefined {
  return id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : undefined;
}
