import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Part } from '../../model/book.js';
import { type Words, numbered } from '../../languages/words.js';

/** The page before the first chapter of a part. */
export function partBody({ id, number, title }: Part, words: Words): () => ElementContent[] {
  return () => [
    h('section', { className: ['chapter', 'part'] }, [
      h('h1', { className: ['part-title'], id }, [
        h('span', { className: ['part-number'] }, numbered(words.part, number, ' ')),
        ' ',
        h('span', { className: ['title'] }, title),
      ]),
    ]),
  ];
}
