import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { HtmlChapter } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import { direction } from '../../languages/direction.js';
import { visit } from '../../tree/visit.js';
import { sourceOf } from '../source-of.js';
import type { ComparedPdf } from './read.js';

/** Reports headings that are not on the page to which links to them lead. */
export function verifyHeadings(pdf: ComparedPdf, { chapter, tree }: HtmlChapter): void {
  for (const top of tree.children) {
    const file = sourceOf(top, chapter);
    if (!file) continue;
    visit(top, 'element', (node) => {
      const page = pdf.destinations.get(String(node.properties['id']));
      // Formulas do not look as they are written.
      if (!/^h[1-6]$/.test(node.tagName) || page === undefined || holdsFormula(node)) return;
      // Sorted letters of a whole page do not hold those of a line in one piece.
      if (direction(chapter.language) === 'rtl') return;
      const title = toString(node);
      if (lettersIn(pdf.pages[page]?.text ?? '', pdf).includes(lettersIn(title, pdf))) return;
      const reason = `The heading “${title}” is not on page ${pdf.labels[page] ?? ''} of the PDF, where it should be.`;
      report(file, 'pdf-is-complete', node, reason);
    });
  }
}

/** Words that run from right to left change sides with the signs and numbers next to them. */
function lettersIn(text: string, { squeeze }: ComparedPdf): string {
  return squeeze(text).replace(/\P{L}|\p{Lm}/gu, '');
}

function holdsFormula(node: Element): boolean {
  let found = false;
  visit(node, 'element', ({ tagName }) => {
    found ||= tagName === 'math';
  });
  return found;
}

/** Reports pages that show a box for a character, unless what is written there was found to have no glyph before. */
export function verifyGlyphs({ destinations, labels, pages }: ComparedPdf, chapters: HtmlChapter[]): void {
  const starts = chapters.flatMap(({ chapter }) => {
    const page = destinations.get(chapter.slug);
    return page === undefined ? [] : [{ page, files: chapter.files.map(({ file }) => file) }];
  });
  for (const [index, { missingGlyphs }] of pages.entries()) {
    const [before] = missingGlyphs;
    const { files } = starts.findLast(({ page }) => page <= index) ?? {};
    if (before === undefined || !files?.[0]) continue;
    const isTold = files.some(({ messages }) => messages.some(({ rule }) => rule === 'glyph-is-in-fonts'));
    if (isTold) continue;
    const reason = `Page ${labels[index] ?? ''} of the PDF shows a box for a character behind “${before}”.`;
    report(files[0], 'glyph-is-in-fonts', undefined, reason);
  }
}
