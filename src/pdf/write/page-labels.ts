import type { PDFContext, PDFDict } from '@cantoo/pdf-lib';
import type { PageNumber } from './pages.js';

/** The page labels of a PDF (ISO 32000-1, section 12.4.2): the numbers that viewers show are those in print. */
export function pageLabels(context: PDFContext, numbers: PageNumber[]): PDFDict {
  const ranges = numbers.flatMap(({ number, numbering }, index) => {
    const before = numbers[index - 1];
    if (before?.numbering === numbering && before.number + 1 === number) return [];
    return [index, { Type: 'PageLabel', S: numbering === 'roman' ? 'r' : 'D', St: number }];
  });
  return context.obj({ Nums: ranges });
}
