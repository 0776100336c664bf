import { x } from 'xastscript';
import type { Book } from '../../model/book.js';
import type { Labels } from '../../languages/words.js';
import { contentDocument, type ContentDocument } from '../documents/content-document.js';

/** The page that shows the cover image. @param image Its path in the folder of the package document. */
export function coverPage({ settings }: Book, image: string, path: string, labels: Labels): ContentDocument {
  const alt = settings.coverAlt ?? `${labels.cover}: ${settings.title}`;
  return contentDocument({
    path,
    title: labels.cover,
    language: settings.language,
    bodyType: 'cover',
    children: [x('section', { class: 'cover-page' }, x('img', { src: image, alt, role: 'doc-cover' }))],
  });
}
