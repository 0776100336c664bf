import { x } from 'xastscript';
import type { Part } from '../../model/book.js';
import { type Words, numbered } from '../../languages/words.js';
import { contentDocument, type ContentDocument } from '../documents/content-document.js';

/** The page that is before the first chapter of a part. */
export function partPage(part: Part, path: string, language: string, words: Words): ContentDocument {
  const attributes = { class: 'part', 'epub:type': 'part', role: 'doc-part', 'aria-labelledby': part.id };
  const heading = x('h1', { class: 'part-title', id: part.id }, [
    x('span', { class: 'part-number' }, numbered(words.part, part.number, ' ')),
    { type: 'text', value: ' ' },
    x('span', { class: 'title' }, part.title),
  ]);
  const children = [x('section', attributes, heading)];
  return contentDocument({ path, title: part.title, language, bodyType: 'bodymatter', children });
}
