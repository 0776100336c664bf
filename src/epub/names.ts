import type { TypesetBook } from '../book.js';
import { unique } from '../read/slug.js';

/** Paths in the folder of the package document. */
export const styleSheet = 'styles/book.css';
export const ncx = 'toc.ncx';

/** The paths of all content documents. A chapter keeps its slug, and generated pages give way to it. */
export interface Names {
  cover: string;
  titlePage: string;
  contents: string;
  /** By the slugs of the chapters. */
  chapters: Map<string, string>;
  /** By the ids of the parts. */
  parts: Map<string, string>;
}

export function namesOf({ chapters }: TypesetBook): Names {
  const taken = new Set<string>();
  const name = (wanted: string) => `${unique(wanted, taken)}.xhtml`;
  const slugs = chapters.map(({ chapter }) => chapter.slug);
  const parts = chapters.flatMap(({ chapter }) => chapter.part ?? []);
  return {
    chapters: new Map(slugs.map((slug) => [slug, name(slug)])),
    parts: new Map([...new Set(parts)].map((part) => [part.id, name(`part-${part.number}`)])),
    cover: name('cover'),
    titlePage: name('title-page'),
    contents: name('contents'),
  };
}
