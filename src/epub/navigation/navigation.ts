import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Words } from '../../languages/words.js';
import { contentDocument, type ContentDocument } from '../documents/content-document.js';
import type { Line } from './contents.js';
import { pageListNav, type PageEntry } from './page-list.js';

/** A place that reading systems offer to jump to: https://www.w3.org/TR/epub-33/#sec-nav-landmarks. */
export interface Landmark {
  /** A term of `epub:type`; each is in the list once. */
  type: string;
  label: string;
  href: string;
}

/** All that the navigation document leads to. */
export interface Destinations {
  contents: Line[];
  pages: PageEntry[];
  landmarks: Landmark[];
}

/** The navigation document, which is also the contents page of the book. */
export function navigation(
  { contents, pages, landmarks }: Destinations,
  path: string,
  language: string,
  words: Words,
): ContentDocument {
  const places = landmarks.map(({ type, href, label }) =>
    x('li', [x('a', { 'epub:type': type, href }, label)]),
  );
  return contentDocument({
    path,
    title: words.contents,
    language,
    bodyType: 'frontmatter',
    children: [
      x(
        'nav',
        { class: 'contents', id: 'toc', 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'toc-title' },
        [x('h1', { id: 'toc-title' }, words.contents), list(contents)],
      ),
      x(
        'nav',
        { id: 'landmarks', 'epub:type': 'landmarks', 'aria-label': words.landmarks, hidden: 'hidden' },
        [x('ol', places)],
      ),
      ...(pages.length > 0 ? [pageListNav(pages, words)] : []),
    ],
  });
}

function list(entries: Line[]): Element {
  return x(
    'ol',
    entries.map(({ href, label, children }) =>
      x('li', [x('a', { href }, label), ...(children.length > 0 ? [list(children)] : [])]),
    ),
  );
}
