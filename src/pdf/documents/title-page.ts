import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../../book.js';

/** The page with title, subtitle, authors, edition and publisher, as far as the book has them. */
export function titlePageBody({ settings }: Book): ElementContent[] {
  const { title, subtitle, creators, edition, publisher } = settings;
  const line = (name: string, text: string | undefined) =>
    text === undefined ? [] : [h('p', { className: [name] }, text)];
  const authors = creators.filter(({ role }) => role === 'aut');
  return [
    h('section', { className: ['chapter', 'title-page'] }, [
      h('h1', { className: ['book-title'] }, title),
      ...line('book-subtitle', subtitle),
      ...(authors.length > 0 ? authors : creators).flatMap(({ name }) => line('book-creator', name)),
      ...line('book-edition', edition),
      ...line('book-publisher', publisher),
    ]),
  ];
}
