import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Words } from '../../languages/words.js';
import type { Links } from '../documents/links.js';
import type { PageBreak } from '../documents/page-breaks.js';

/** A page of the print edition, and where it begins. */
export interface PageEntry {
  label: string;
  href: string;
}

/** The pages that the EPUB has a mark for, in their order. */
export function pageListOf(breaks: PageBreak[], links: Links): PageEntry[] {
  return breaks.flatMap(({ id, label }) => {
    const href = links(`#${id}`, '');
    return href === undefined ? [] : [{ label, href }];
  });
}

/** https://www.w3.org/TR/epub-33/#sec-nav-pagelist. */
export function pageListNav(pages: PageEntry[], words: Words): Element {
  const attributes = { id: 'page-list', 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden' };
  const items = pages.map(({ label, href }) => x('li', [x('a', { href }, label)]));
  return x('nav', { ...attributes, 'aria-label': words.listOfPages }, [x('ol', items)]);
}

/** The same for readers that know EPUB 2 only; there, pages are in three kinds. */
export function ncxPageList(pages: PageEntry[], playOrder: number): Element {
  const targets = pages.map(({ label, href }, index) => {
    const value = /^\d+$/.test(label) ? label : undefined;
    const type = value === undefined ? (/^[ivxlcdm]+$/i.test(label) ? 'front' : 'special') : 'normal';
    const attributes = { id: `page-${index + 1}`, type, value, playOrder: playOrder + index };
    return x('pageTarget', attributes, [x('navLabel', [x('text', label)]), x('content', { src: href })]);
  });
  return x('pageList', targets);
}
