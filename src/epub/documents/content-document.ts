import { x } from 'xastscript';
import type { Element, ElementContent } from 'xast';
import { visit } from '../../tree/visit.js';
import { direction } from '../../languages/direction.js';
import { styleSheet } from './names.js';

/** One page-forming document of the publication. */
export interface ContentDocument {
  /** The path in the folder of the package document. */
  path: string;
  html: Element;
}

export interface Page {
  path: string;
  title: string;
  language: string;
  /** The part of a book that the document belongs to, in terms of `epub:type`: `bodymatter`, `frontmatter` … */
  bodyType: string;
  children: ElementContent[];
}

/** Puts the content of a document into the frame that all documents share. */
export function contentDocument({ path, title, language, bodyType, children }: Page): ContentDocument {
  const html = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: direction(language) === 'rtl' ? 'rtl' : undefined,
    },
    x('head', [x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: styleSheet })]),
    x('body', { 'epub:type': bodyType }, children),
  );
  return { path, html };
}

/** Puts something before all that a document shows. */
export function prepend({ html }: ContentDocument, children: ElementContent[]): void {
  const body = html.children.find((child) => child.type === 'element' && child.name === 'body');
  if (body?.type === 'element') body.children.unshift(...children);
}

/** What the manifest has to tell of a document: https://www.w3.org/TR/epub-33/#app-item-properties-vocab. */
export function itemProperties({ html }: ContentDocument): string[] {
  const found = new Set<string>();
  visit(html, 'element', ({ name }) => {
    if (name === 'svg') found.add('svg');
    if (name === 'math') found.add('mathml');
  });
  return [...found].sort();
}
