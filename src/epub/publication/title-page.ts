import { x } from 'xastscript';
import type { ResolvedBook } from '../../model/book.js';
import { titleLines } from '../../metadata/title-lines.js';
import { contentDocument, type ContentDocument } from '../documents/content-document.js';

/** The title page, which a book has that brings none of its own. */
export function titlePage({ settings }: ResolvedBook, path: string): ContentDocument {
  const { title, language } = settings;
  const content = [
    x('h1', { class: 'book-title' }, title),
    ...titleLines(settings).map(({ name, text }) =>
      x('p', { class: name, role: name === 'book-subtitle' ? 'doc-subtitle' : undefined }, text),
    ),
  ];
  return contentDocument({
    path,
    title,
    language,
    bodyType: 'frontmatter',
    children: [x('section', { class: 'title-page', 'epub:type': 'titlepage' }, content)],
  });
}
