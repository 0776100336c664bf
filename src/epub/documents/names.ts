import type { HtmlBook } from '../../model/book.js';
import { unique } from '../../tree/ids.js';
import type { Piece } from './split-chapter.js';

/** Paths in the folder of the package document. */
export const styleSheet = 'styles/book.css';
export const ncx = 'toc.ncx';

/** A file in the folder of the package document; its path is ASCII, with forward slashes. */
export interface PackagedFile {
  path: string;
  mediaType: string;
  /** https://www.w3.org/TR/epub-33/#app-item-properties-vocab; absent when there are none. */
  properties?: string[];
  bytes: Uint8Array;
}

/** The paths of all content documents. A chapter keeps its slug, and generated pages give way to it. */
export interface Names {
  cover: string;
  titlePage: string;
  contents: string;
  /** By the slugs of the chapters; the first is the one that the chapter begins in. */
  chapters: Map<string, [string, ...string[]]>;
  /** By the ids of the parts. */
  parts: Map<string, string>;
}

/** @param pieces Those of each chapter. */
export function namesOf({ chapters }: HtmlBook, pieces: Piece[][]): Names {
  const taken = new Set<string>();
  const name = (wanted: string) => `${unique(wanted, taken)}.xhtml`;
  const slugs = chapters.map(({ chapter }) => chapter.slug);
  const parts = chapters.flatMap(({ chapter }) => chapter.part ?? []);
  const first = slugs.map(name);
  const further = pieces.map((of, index) => of.slice(1).map(() => name(slugs[index] ?? '')));
  return {
    chapters: new Map(slugs.map((slug, index) => [slug, [first[index] ?? slug, ...(further[index] ?? [])]])),
    parts: new Map([...new Set(parts)].map((part) => [part.id, name(`part-${part.number}`)])),
    cover: name('cover'),
    titlePage: name('title-page'),
    contents: name('contents'),
  };
}
