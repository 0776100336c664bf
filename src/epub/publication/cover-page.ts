import { x } from 'xastscript';
import type { ResolvedBook } from '../../model/book.js';
import type { Words } from '../../languages/words.js';
import { contentDocument, type ContentDocument } from '../documents/content-document.js';

/** The page that shows the cover image. @param image Its path in the folder of the package document. */
export function coverPage(
  { settings }: ResolvedBook,
  image: string,
  path: string,
  words: Words,
): ContentDocument {
  const alt = settings.coverAlt ?? `${words.cover}: ${settings.title}`;
  return contentDocument({
    path,
    title: words.cover,
    language: settings.language,
    bodyType: 'cover',
    children: [x('section', { class: 'cover-page' }, x('img', { src: image, alt, role: 'doc-cover' }))],
  });
}
