import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

/** The entries of a number tree (ISO 32000-1, section 7.9.7). */
export function* numberTree(node: PDFDict | undefined): Generator<[key: number, value: PDFObject]> {
  const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  for (let index = 0; numbers && index + 1 < numbers.size(); index += 2) {
    yield [numbers.lookup(index, PDFNumber).asNumber(), numbers.get(index + 1)];
  }
  const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let index = 0; kids && index < kids.size(); index++) yield* numberTree(kids.lookup(index, PDFDict));
}
