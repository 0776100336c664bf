import type { Root } from 'mdast';
import type { DialectName } from '../dialects/dialects.js';
import type { ChapterFields } from '../settings/chapter-fields.js';

/** A chapter of a book of another tool. */
export interface ChapterItem extends Pick<ChapterFields, 'kind' | 'numbered' | 'matter' | 'title'> {
  /** Relative to the folder of the book, with forward slashes: the chapter's own file, and those of its sections. */
  files: string[];
}

export interface PartItem {
  part: string;
  chapters: ChapterItem[];
}

/** What the configuration of another tool says of a book. */
export interface Manuscript {
  /** What was recognized, for the report: “mdBook (book.toml, src/SUMMARY.md)”. */
  tool: string;
  title?: string | undefined;
  subtitle?: string | undefined;
  authors: string[];
  language?: string | undefined;
  description?: string | undefined;
  cover?: string | undefined;
  isbn?: string | undefined;
  bibliography?: string | undefined;
  variables?: Record<string, string>;
  dialect: DialectName[];
  /** Set where the chapters have typed numbers. */
  numbers?: 'own';
  /** How many levels of sections have numbers. */
  numberSections?: number;
  items: (ChapterItem | PartItem)[];
  /** What could not be taken over, as sentences. */
  lost: string[];
}

/** Recognizes the books of a tool. */
export interface Tool {
  /** @returns Undefined when the folder holds no book of this tool. */
  read: (folder: Folder) => Promise<Manuscript | undefined>;
}

/** The folder of a book, as far as a tool may look at it. */
export interface Folder {
  /** Absolute. */
  path: string;
  /** All files that can be chapters, relative to the folder, sorted as people sort them. */
  texts: readonly string[];
  /** The text of a file in the folder; undefined when there is none. */
  text: (name: string) => Promise<string | undefined>;
  has: (name: string) => Promise<boolean>;
  /** The tree of a file; empty when the file is missing, or exceeds the default limits. */
  tree: (name: string) => Promise<Root>;
}

/** The chapters of a book in order, without their parts. */
export function chaptersOf({ items }: Pick<Manuscript, 'items'>): ChapterItem[] {
  return items.flatMap((item) => ('part' in item ? item.chapters : [item]));
}
