import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { HtmlChapter } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import { visit } from '../../tree/visit.js';
import { sourceOf } from '../source-of.js';
import type { Squeeze } from './normalize.js';
import { isDrawn, readAloud } from './read-aloud.js';
import type { ComparedPdf } from './read.js';
import { isLeftward } from './runs.js';
import { passagesIn, tagsIn } from './structure.js';

/** Reports headings that are not on the page to which links to them lead. */
export function verifyHeadings(pdf: ComparedPdf, chapters: HtmlChapter[]): void {
  const printed = headingsIn(pdf);
  for (const { chapter, tree } of chapters) {
    for (const top of tree.children) {
      const file = sourceOf(top, chapter);
      if (!file) continue;
      visit(top, 'element', (node) => {
        const page = pdf.destinations.get(String(node.properties['id']));
        // Formulas do not look as they are written.
        if (!/^h[1-6]$/.test(node.tagName) || page === undefined || holdsFormula(node)) return;
        const title = toString(node);
        if (printed.get(page)?.some((letters) => letters.includes(lettersIn(title, pdf.squeeze))) === true)
          return;
        const reason = `The heading “${title}” is not on page ${pdf.labels[page] ?? ''} of the PDF, where it should be.`;
        report(file, 'pdf-is-complete', node, reason);
      });
    }
  }
}

/** The letters of the headings on each page. */
function headingsIn(pdf: ComparedPdf): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const tag of pdf.structure ? tagsIn(pdf.structure) : []) {
    if (!/^H\d?$/.test(tag.type)) continue;
    const page = passagesIn(tag).find((passage) => isDrawn(passage, pdf))?.page ?? -1;
    found.set(page, [
      ...(found.get(page) ?? []),
      lettersIn(readAloud(tag, pdf, { fromRight: false }), pdf.squeeze),
    ]);
  }
  return found;
}

/** Words that run from right to left are in another order than they are read, and change sides with the signs next to them. */
function lettersIn(text: string, squeeze: Squeeze): string {
  const letters = squeeze(text).replace(/\P{L}|\p{Lm}/gu, '');
  return isLeftward(letters) ? Array.from(letters).sort().join('') : letters;
}

function holdsFormula(node: Element): boolean {
  let found = false;
  visit(node, 'element', ({ tagName }) => {
    found ||= tagName === 'math';
  });
  return found;
}

/**
 * Reports pages that show a box for a character, unless their chapter has characters that no font has, which are reported once
 * in a book, before it is printed.
 */
export function verifyGlyphs(pdf: ComparedPdf, chapters: HtmlChapter[]): void {
  const starts = chapters.flatMap((one) => {
    const page = pdf.destinations.get(one.chapter.slug);
    return page === undefined ? [] : [{ page, one }];
  });
  for (const [index, { missingGlyphs }] of pdf.pages.entries()) {
    const [before] = missingGlyphs;
    const { one } = starts.findLast(({ page }) => page <= index) ?? {};
    const file = one?.chapter.files[0]?.file;
    if (before === undefined || !one || !file || isReported(one, pdf.squeeze)) continue;
    const reason = `Page ${pdf.labels[index] ?? ''} of the PDF shows a box for a character behind “${before}”.`;
    report(file, 'glyph-is-in-fonts', undefined, reason);
  }
}

/** Whether the boxes of a chapter were reported: at its place, or where the same script is first. */
function isReported({ chapter, tree, notes }: HtmlChapter, squeeze: Squeeze): boolean {
  if (chapter.files.some(({ file }) => file.messages.some(({ rule }) => rule === 'glyph-is-in-fonts')))
    return true;
  const text = [tree, ...notes.flatMap(({ children }) => children)].map((node) => toString(node)).join('');
  return Array.from(new Set(text)).some((one) => !/[\s\p{Cc}\p{Cf}]/u.test(one) && squeeze(one) === '');
}
