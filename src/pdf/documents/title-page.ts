import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ResolvedBook } from '../../model/book.js';
import { titleLines } from '../../metadata/title-lines.js';

/** The title page, which a book has that brings none of its own. */
export function titlePageBody({ settings }: ResolvedBook): ElementContent[] {
  return [
    h('section', { className: ['chapter', 'title-page'] }, [
      h('h1', { className: ['book-title'] }, settings.title),
      ...titleLines(settings).map(({ name, text }) => h('p', { className: [name] }, text)),
    ]),
  ];
}
