import { lastPage, pageOf, rectAt } from './geometry.js';
import { printedText } from '../../tree/printed-text.js';
import type { Flow } from './flow.js';
import type { PageText } from './protocol.js';

/**
 * Tells for each page with text how much of the chapter's text is before it. What only print shows does not count:
 * notes, heads of tables that are repeated, page numbers of references; nor do white space and soft hyphens.
 */
export function pageOffsets(flow: Flow): PageText[] {
  const pages: PageText[] = [];
  let before = 0;
  for (const text of ownTexts(flow.chapter)) {
    const end = lastPage(flow, text);
    let last = pages.at(-1)?.page ?? -1;
    while (end !== Infinity && end > last) {
      const start = firstOffsetAfter(flow, text, last);
      const rect = rectAt(text, start);
      // A character that is not drawn, such as a space at the end of a line, begins no page.
      last = rect ? Math.max(last + 1, pageOf(flow, rect)) : end;
      pages.push({ page: last, offset: before + printedText(text.data.slice(0, start)).length });
    }
    before += printedText(text.data).length;
  }
  return pages;
}

/** The texts of the manuscript, in the order of the manuscript. */
export function ownTexts(chapter: Element): Text[] {
  const added = '.page-notes, .page-notes-body, .table-notes, .chapter-notes, .repeated, .on-page';
  const texts: Text[] = [];
  const collect = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) texts.push(node);
      else if (node instanceof Element && !node.matches(added)) collect(node);
    }
  };
  collect(chapter);
  return texts;
}

/** The first character of a text that is on a later page than the one given. */
export function firstOffsetAfter(flow: Flow, text: Text, page: number): number {
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    // Characters that are not drawn have no place; the next one that is drawn tells.
    while (at < high && !rectAt(text, at)) at += 1;
    const rect = rectAt(text, at);
    if (rect && pageOf(flow, rect) <= page) low = at + 1;
    else high = middle;
  }
  return low;
}
