import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { direction } from '../languages/direction.js';
import type { Furniture } from './page-rules.js';

/** A part of the book that is printed on its own: a chapter, a part's page, the title page, the contents. */
export interface PrintDocument {
  /** Unique in the book; names the document in its address and in messages. */
  name: string;
  title: string;
  /** A BCP 47 tag. */
  language: string;
  furniture: Furniture;
  /** Whether it opens on a right-hand page. */
  recto: boolean;
  /** Whether page numbers of other documents stand in it, so that it is printed after them. */
  showsPages: boolean;
  /** Ids in it that something outside leads to: other documents, the contents, the outline. */
  destinations: string[];
  /** @param pageOf The page number to print for an id; the widest there is while none is known. */
  body: (pageOf: PageOf) => ElementContent[];
}

export type PageOf = (id: string) => string;

const html = unified().use(rehypeStringify, { allowDangerousHtml: false });

/** The body of a document as HTML; the same for all that it is printed with. */
export function toBody(document: PrintDocument, pageOf: PageOf): string {
  // Chromium writes a destination only for ids that something in the same document links to.
  const anchors = document.destinations.map((id) => h('a', { href: `#${encodeURIComponent(id)}` }));
  const body = h('body', [...document.body(pageOf), h('div', { hidden: true }, anchors)]);
  return html.stringify({ type: 'root', children: [body] });
}

/**
 * A whole document as HTML.
 *
 * @param css Everything that is to apply to it, the page rules included.
 */
export function toHtml({ language, title }: PrintDocument, body: string, css: string): string {
  const head = html.stringify({
    type: 'root',
    children: [h('meta', { charSet: 'utf-8' }), h('title', title), style(css)],
  });
  const attributes = { lang: language, dir: direction(language) === 'rtl' ? 'rtl' : undefined };
  const opening = html.stringify({ type: 'root', children: [h('html', attributes)] }).replace('</html>', '');
  return `<!doctype html>${opening}<head>${head}</head>${body}</html>`;
}

function style(css: string): Element {
  // The stringifier leaves the text of a style element as it is, so nothing in it may end the element.
  return h('style', css.replaceAll('</', '<\\/'));
}
