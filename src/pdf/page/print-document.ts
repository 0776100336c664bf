import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
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

/** The id of the upper edge of the text area on the first page of every document. */
export const topOfText = 'octavo-top';

/** What stands in the body of a document, as HTML. */
export function toBody(document: PrintDocument, pageOf: PageOf): string {
  // Chromium writes a destination only for ids that something in the same document links to.
  const anchors = [topOfText, ...document.destinations].map((id) =>
    h('a', { href: `#${encodeURIComponent(id)}` }),
  );
  return html.stringify({
    type: 'root',
    children: [h('div', { id: topOfText }), ...document.body(pageOf), h('div', { hidden: true }, anchors)],
  });
}
