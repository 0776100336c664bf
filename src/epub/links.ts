import type { TypesetBook } from '../book.js';
import type { Names } from './names.js';

/**
 * Turns a link inside the book, `#id`, into one that leads from the document `from` to the document with the
 * id. Other links stay as they are; undefined for an id that the book does not have.
 */
export type Links = (href: string, from: string) => string | undefined;

export function linksOf({ idToChapter }: TypesetBook, names: Names): Links {
  return (href, from) => {
    if (!href.startsWith('#')) return href;
    const id = href.slice(1);
    const target = names.parts.get(id) ?? names.chapters.get(idToChapter.get(id) ?? '');
    if (target === undefined) return undefined;
    return target === from ? href : target + href;
  };
}
