import type { Element, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { report } from '../../diagnostics/report.js';
import { direction } from '../../languages/direction.js';
import { wordsFor } from '../../languages/words.js';
import type { HtmlBook } from '../../model/book.js';
import { contentsOf, type Entry } from '../../model/contents.js';
import { hasClass } from '../../html/class-names.js';
import { idOf } from '../../tree/inner-links.js';
import { SKIP, visit } from '../../tree/visit.js';
import { sourceOf } from '../source-of.js';
import { verifyIndex } from './index-numbers.js';
import { type FoundLink, linksIn } from './links.js';
import { type Squeeze, wordsIn } from './normalize.js';
import type { ComparedPdf } from './read.js';
import { isLeftward } from './runs.js';

const rule = 'pdf-is-complete';

/** Reports page numbers that are not those of the pages: in the contents, in lists, in the index, and after references. */
export function verifyPageNumbers(pdf: ComparedPdf, htmlBook: HtmlBook): void {
  const links = linksIn(pdf);
  verifyContents(pdf, links, htmlBook);
  verifyReferences(pdf, links, htmlBook);
  verifyIndex(pdf, links, htmlBook);
}

function verifyContents(pdf: ComparedPdf, links: FoundLink[], { book }: HtmlBook): void {
  const fromRight = direction(book.settings.language) === 'rtl';
  const contents = links.filter(({ tag, parent }) => tag.destination !== undefined && parent === 'TOCI');
  for (const [index, { id, title }] of flat(
    contentsOf(book.chapters, book.settings.contentsDepth),
  ).entries()) {
    const label = pdf.labels[pdf.destinations.get(id) ?? -1] ?? '';
    const line = contents[index];
    // A line is one link, in which words that run from right to left are in another order than they are read.
    const letters =
      fromRight || isLeftward(title) ? (text: string) => sortedLetters(text, pdf.squeeze) : pdf.squeeze;
    if (line?.tag.destination === id && letters(line.text) === letters(title + label)) continue;
    const reason = `The contents of the PDF do not say that “${title}” is on page ${label}.`;
    report(book.file, rule, undefined, reason);
  }
}

const sortedLetters = (text: string, squeeze: Squeeze) =>
  Array.from(wordsIn(text, squeeze).join('')).sort().join('');

function flat(entries: Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** A link to which print adds a page number. */
interface Numbered {
  link: Element;
  id: string;
  /** What the link ends with, with `{page}` for the number. */
  pattern: string;
}

/** The number after a cross-reference, and the one at the end of a line in a list of figures, are that of the page they lead to. */
function verifyReferences(pdf: ComparedPdf, links: FoundLink[], { book, chapters }: HtmlBook): void {
  const texts = new Map<string, string[]>();
  for (const { tag, text } of links) {
    const { destination: id } = tag;
    if (id !== undefined) texts.set(id, [...(texts.get(id) ?? []), pdf.squeeze(text)]);
  }
  for (const { chapter, tree } of chapters) {
    const { onPage } = wordsFor(chapter.language, book.settings.labels);
    for (const top of tree.children) {
      const file = sourceOf(top, chapter);
      for (const one of numbered(top, book.settings.print.pageReferences ? onPage : undefined)) {
        const { link, id } = one;
        const label = pdf.labels[pdf.destinations.get(id) ?? -1];
        const found = texts.get(id) ?? [];
        if (!file || label === undefined || found.some((text) => endsWith(text, one, label, pdf.squeeze)))
          continue;
        const says = found.length === 0 ? 'there is no link to it' : `the links say “${found.join('”, “')}”`;
        const reason = `A page number in the PDF is wrong: what it leads to is on page ${label}, and ${says}.`;
        report(file, rule, link, reason);
      }
    }
  }
}

/** @param onPage The words with a page number after cross-references; undefined for none. */
function numbered(top: RootContent, onPage: string | undefined): Numbered[] {
  const found: Numbered[] = [];
  const add = (link: Element, pattern: string) => {
    const id = link.tagName === 'a' ? idOf(link.properties['href']) : undefined;
    if (id !== undefined) found.push({ link, id, pattern });
  };
  visit(top, 'element', (node) => {
    if (hasClass(node, 'list-of')) {
      visit(node, 'element', (link) => {
        add(link, '{page}');
      });
      return SKIP;
    }
    if (onPage !== undefined && hasClass(node, 'cross-reference')) add(node, onPage);
    return undefined;
  });
  return found;
}

/** The end of “112” is not page 12, but that of “Sales in 2011” on page 2 is. */
function endsWith(text: string, { link, pattern }: Numbered, label: string, squeeze: Squeeze): boolean {
  const wanted = squeeze(pattern.replace('{page}', () => label));
  const before = text.slice(0, -wanted.length);
  const isNumber = /^\d/.test(wanted) && /\d$/.test(before);
  return text.endsWith(wanted) && (!isNumber || before.endsWith(squeeze(toString(link)).slice(-8)));
}
