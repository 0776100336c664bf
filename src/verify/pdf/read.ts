import { PdfFile } from './file.js';
import { missingFonts } from './fonts.js';
import {
  type Bookmark,
  readBookmarks,
  readDestinations,
  readLabels,
  readLinks,
  readPages,
} from './navigation.js';
import { type PageText, TextReader } from './page-text.js';
import type { Squeeze } from './normalize.js';
import { readStructure, type Tag } from './structure.js';

/** What was read back from a PDF. */
export interface ReadPdf {
  pages: PageText[];
  /** What viewers call each page. */
  labels: string[];
  /** The named destinations of the links on each page. */
  links: string[][];
  /** The page of each destination, counted from 0. */
  destinations: Map<string, number>;
  /** In order, with the destinations that they lead to. */
  bookmarks: Bookmark[];
  /** Absent when the PDF is not tagged. */
  structure: Tag | undefined;
  /** Fonts that a reader would have to bring itself. */
  missingFonts: string[];
}

/** A PDF that is compared with the book, and how texts are compared. */
export interface ComparedPdf extends ReadPdf {
  squeeze: Squeeze;
}

/**
 * Reads a PDF with a reader that has nothing to do with what wrote it.
 *
 * @throws {SyntaxError} When the file is broken.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = new PdfFile(bytes);
  const all = readPages(file);
  const indices = new Map(all.map(({ number }, index) => [number, index]));
  const reader = new TextReader(file);
  const pages = all.map(({ dict }) => reader.read(dict));
  const isMarked = file.dict(file.catalog.get('MarkInfo'))?.get('Marked') === true;
  return {
    pages,
    labels: readLabels(file, all.length),
    links: all.map(({ dict }) => readLinks(file, dict)),
    destinations: readDestinations(file, indices),
    bookmarks: readBookmarks(file),
    structure: isMarked ? readStructure(file, indices) : undefined,
    missingFonts: missingFonts(file, reader.fonts),
  };
}
