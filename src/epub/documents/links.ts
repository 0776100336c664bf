import type { PageBreak } from './page-breaks.js';
import type { Names } from './names.js';
import { idsOf, type Piece } from './split-chapter.js';

/**
 * Turns a link inside the book, `#id`, into one that leads from the document `from` to the document with the
 * id. Other links stay as they are; undefined for an id that the book does not have.
 */
export type Links = (href: string, from: string) => string | undefined;

export function linksOf(pieces: Piece[][], breaks: PageBreak[], names: Names): Links {
  const places = new Map(names.parts);
  for (const of of pieces) {
    for (const [index, piece] of of.entries()) {
      const path = names.chapters.get(piece.chapter.slug)?.[index];
      if (path !== undefined) for (const id of idsOf(piece)) places.set(id, path);
    }
  }
  for (const { id, chapter } of breaks) {
    const path = generatedPages(names).get(chapter) ?? names.parts.get(chapter);
    if (path !== undefined) places.set(id, path);
  }
  return (href, from) => {
    if (!href.startsWith('#')) return href;
    const target = places.get(href.slice(1));
    if (target === undefined) return undefined;
    return target === from ? href : target + href;
  };
}

/** The pages that are made of metadata, by what print calls them. */
export function generatedPages({ titlePage, contents }: Names): Map<string, string> {
  return new Map([
    ['octavo-title-page', titlePage],
    ['octavo-contents', contents],
  ]);
}
