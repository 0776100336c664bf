import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HtmlBook } from '../../model/book.js';
import { contentsOf, type Entry } from '../../model/contents.js';
import { origin } from '../browser/serve.js';
import type { PageOf } from '../page/print-document.js';

/** The contents with page numbers: parts, chapters, and sections down to `contentsDepth`. */
export function contentsBody(htmlBook: HtmlBook, title: string, pageOf: PageOf): ElementContent[] {
  const entries = contentsOf(htmlBook.book.chapters, htmlBook.book.settings.contentsDepth);
  return [
    h('section', { className: ['chapter', 'contents'] }, [
      h(
        'h1',
        { className: ['chapter-title'], id: 'octavo-contents' },
        h('span', { className: ['title'] }, title),
      ),
      ...list(entries, pageOf),
    ]),
  ];
}

function list(entries: Entry[], pageOf: PageOf): Element[] {
  if (entries.length === 0) return [];
  return [
    h(
      'ol',
      entries.map((entry) => item(entry, pageOf)),
    ),
  ];
}

function item({ id, title, children }: Entry, pageOf: PageOf): Element {
  const link = h('a', { href: `${origin}/#${encodeURIComponent(id)}` }, [
    h('span', { className: ['contents-title'] }, title),
    ' ',
    h('span', { className: ['contents-page'] }, pageOf(id)),
  ]);
  return h('li', [link, ...list(children, pageOf)]);
}
