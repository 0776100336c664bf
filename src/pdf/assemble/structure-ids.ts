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
 * Makes the ids of a document's structure elements unique in the book, and the references of table cells to
 * their heads with them: every document has its own `node00000031`.
 *
 * @returns The new ids with their elements.
 */
export function renameIds(context: PDFContext, root: PDFRef, part: number): [PDFHexString, PDFRef][] {
  const found: [PDFHexString, PDFRef][] = [];
  for (const [ref, element] of elementsUnder(context, root)) {
    const id = rename(element.lookup(ID), part);
    if (id) {
      element.set(ID, id);
      found.push([id, ref]);
    }
    for (const attributes of attributesOf(element)) {
      const headers = attributes.lookupMaybe(Headers, PDFArray);
      const renamed = headers?.asArray().flatMap((one) => rename(one, part) ?? []);
      if (renamed) attributes.set(Headers, context.obj(renamed));
    }
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

function rename(id: PDFObject | undefined, part: number): PDFHexString | undefined {
  if (!(id instanceof PDFString || id instanceof PDFHexString)) return undefined;
  return PDFHexString.of(Buffer.from(`${part}-${id.decodeText()}`, 'latin1').toString('hex'));
}
