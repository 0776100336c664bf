import { toString } from 'hast-util-to-string';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { type PlaceOnPage, placesOf } from '../../constructs/index-places.js';
import type { HtmlBook } from '../../model/book.js';
import { hasClass } from '../../html/class-names.js';
import { visit } from '../../tree/visit.js';
import type { FoundLink } from './links.js';
import type { ReadPdf } from './read.js';

/** The pages that a locator says, counted from 0; `stated` is what it says. */
interface Span {
  from: number;
  to: number;
  stated: string;
}

/** Reports entries of an index for which the pages that are printed are not those of their places. */
export function verifyIndex(pdf: ReadPdf, links: FoundLink[], { book, chapters }: HtmlBook): void {
  const pages = new Map(pdf.labels.map((label, page) => [label, page]));
  const printed = new Map<string, Span[]>();
  for (const { tag, text } of links) {
    const [from, to = from] = text
      .trim()
      .split('–')
      .map((label) => pages.get(label.trim()));
    const { destination } = tag;
    if (destination === undefined || from === undefined || to === undefined) continue;
    const span = { from, to, stated: text.trim() };
    printed.set(destination, [...(printed.get(destination) ?? []), span]);
  }
  const check = (places: PlaceOnPage[], complain: (reason: string) => void) => {
    const spans = places.flatMap(({ first }) => printed.get(first) ?? []);
    const pageOf = (id: string) => pdf.destinations.get(id);
    const ends = new Set(places.flatMap(({ first, last }) => [pageOf(first), pageOf(last)]));
    for (const { from, to, stated } of spans)
      if (!ends.has(from) || !ends.has(to)) complain(`says page ${stated}, where there is nothing of it`);
    for (const { first } of places) {
      const page = pageOf(first);
      if (page === undefined || spans.some(({ from, to }) => from <= page && page <= to)) continue;
      complain(`does not say page ${pdf.labels[page] ?? ''}`);
    }
  };
  for (const { chapter, tree } of chapters) {
    const file: SourceFile = chapter.files[0]?.file ?? book.file;
    visit(tree, 'element', (entry) => {
      const locators = entry.children.find(
        (child) => child.type === 'element' && hasClass(child, 'index-locators'),
      );
      if (locators?.type !== 'element') return;
      const places = locators.children.flatMap((link) =>
        link.type === 'element' ? placesOf(link.properties) : [],
      );
      const [term] = entry.children;
      check(places, (what) => {
        const name = term ? toString(term) : '';
        report(file, 'pdf-is-complete', entry, `The entry “${name}” in the index of the PDF ${what}.`);
      });
    });
  }
}
