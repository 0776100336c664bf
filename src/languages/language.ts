/** The words that Octavo itself puts into a book. A book can change any of them with `labels`. */
export interface Words {
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
  summary: string;
  chapter: string;
  part: string;
  figure: string;
  table: string;
  listing: string;
  equation: string;
  contents: string;
  cover: string;
  titlePage: string;
  copyrightPage: string;
  notes: string;
  backToReference: string;
  landmarks: string;
  listOfPages: string;
  done: string;
  toDo: string;
  edition: string;
  /** After a cross reference in print; `{page}` stands for the number. */
  onPage: string;
  /** On the title page of a part of a book, before the titles of its chapters. */
  excerpt: string;
  appendix: string;
  glossary: string;
  bibliography: string;
  index: string;
  /** The group of an index that holds what begins with no letter. */
  symbols: string;
  see: string;
  seeAlso: string;
  listOfFigures: string;
  listOfTables: string;
  listOfListings: string;
  /** The title of a page that tells what is new. */
  changes: string;
  halfTitle: string;
  dedication: string;
  epigraph: string;
  version: string;
  /** On a copyright page, before the date. */
  published: string;
  licence: string;
  /** For further authors, whom a citation does not name. */
  andOthers: string;
  editor: string;
  editors: string;
  /** Before the title of what an article is in. */
  inside: string;
  /** For the year of a work that tells none. */
  noDate: string;
  /** On the title page; `{names}` stands for who did it. */
  editedBy: string;
  translatedBy: string;
  illustratedBy: string;
}

/** What Octavo knows of a language: its words, and the rules of its typography. */
export interface Language {
  /** Where a number is not behind its word but within, as in “第3章”, the word has a # for it. */
  words: Words;
  /**
   * What straight quotation marks become: opening and closing ones of the first level, then of the level within.
   * Absent where nobody can say; straight marks stay as they are.
   */
  quotes?: Quotes;
  /** What straight marks between two letters of a script become, where that is no apostrophe. */
  inWord?: { script: RegExp; marks: Record<string, string> };
  /** Words that have lost their beginning, without the apostrophe that stands for it: the “tis” of “’tis”. */
  elisions?: readonly string[];
  /** Punctuation that has a space before it, with the kind of space. */
  spaceBefore?: Record<string, string>;
  /** Abbreviated words that stay in one line with the number behind them. */
  joined?: readonly string[];
}

export type Quotes = readonly [opening: string, closing: string, innerOpening: string, innerClosing: string];
