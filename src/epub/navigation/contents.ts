import type { Entry } from '../../model/contents.js';
import type { Links } from '../documents/links.js';

/** A line of the contents of an EPUB. */
export interface Line {
  label: string;
  href: string;
  children: Line[];
}

/** The contents of a book with the addresses that they lead to; a line that leads nowhere gives way to those inside it. */
export function linesOf(contents: readonly Entry[], links: Links): Line[] {
  return contents.flatMap(({ id, title, children }) => {
    const href = links(`#${id}`, '');
    const inner = linesOf(children, links);
    return href === undefined ? inner : [{ label: title, href, children: inner }];
  });
}
