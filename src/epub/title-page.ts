import { x } from 'xastscript';
import type { Book } from '../book.js';
import { contentDocument, type ContentDocument } from './content-document.js';
import { isMainCreator } from './creators.js';

/** The page with title, subtitle, authors, edition and publisher, as far as the book has them. */
export function titlePage({ settings }: Book, path: string): ContentDocument {
  const { title, subtitle, creators, edition, publisher, language } = settings;
  const line = (name: string, text: string | undefined, role?: string) =>
    text === undefined ? [] : [x('p', { class: name, role }, text)];
  const content = [
    x('h1', { class: 'book-title' }, title),
    ...line('book-subtitle', subtitle, 'doc-subtitle'),
    ...creators.filter(isMainCreator).flatMap(({ name }) => line('book-creator', name)),
    ...line('book-edition', edition),
    ...line('book-publisher', publisher),
  ];
  return contentDocument({
    path,
    title,
    language,
    bodyType: 'frontmatter',
    children: [x('section', { class: 'title-page', 'epub:type': 'titlepage' }, content)],
  });
}
