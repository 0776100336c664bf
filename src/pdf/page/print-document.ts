import type { ElementContent } from 'hast';
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
  /** Whether page numbers of other documents are in it, so that it is printed after them. */
  showsPages: boolean;
  /** Ids in it that links and bookmarks lead to. */
  destinations: string[];
  /** @param pageOf The page number to print for an id; the widest there is while none is known. */
  body: (pageOf: PageOf) => ElementContent[];
}

export type PageOf = (id: string) => string;

const html = unified().use(rehypeStringify, { allowDangerousHtml: false });

/** What is in the body of a document, as HTML. */
export function toBody(document: PrintDocument, pageOf: PageOf): string {
  return html.stringify({ type: 'root', children: document.body(pageOf) });
}
