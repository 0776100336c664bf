/*
 * What goes into the page program and what comes out of it: the only types that it shares with the rest.
 */

/** The text area of a page in CSS px: what is left of the page inside its margins. Both are whole numbers. */
export interface Geometry {
  width: number;
  height: number;
}

/** Where notes stand: at the foot of the page, after the chapter, or in another document. */
export type NotePlacement = 'foot' | 'chapter' | 'book';

export type ProblemKind =
  /** Something is wider than the text area. */
  | 'overflow'
  /** A note does not begin on the page of its first reference. */
  | 'note-late'
  /** Nothing that is printed refers to a note; it is at the end of the chapter. */
  | 'note-unreferenced'
  /** The words of a line stand far apart. */
  | 'line-loose'
  /** An image has no content that the browser can show. */
  | 'image-broken'
  /** A picture has fewer pixels than print needs. */
  | 'image-coarse';

export interface Problem {
  kind: ProblemKind;
  /** The id of the element, or of the nearest one above that has an id; absent when there is none. */
  id?: string;
  /** Counted from 0; absent when it is not about one page. */
  page?: number;
  /** What is wrong, as a sentence. */
  text: string;
  /** How the text at fault begins; absent when there is none. */
  sample?: string;
  /** The file of the picture that it is about. */
  source?: string;
}

export interface PlacedNote {
  id: string;
  /** The page of the first reference, from 0; absent when nothing refers to the note. */
  referencePage?: number;
  /** The pages it is on, from 0, in order: more than one when it is carried over. */
  pages: number[];
}

/** A page with text of the manuscript on it. */
export interface PageText {
  page: number;
  /** How many characters of the manuscript are before it, without white space and soft hyphens. */
  offset: number;
}

/** Where something begins. */
export interface Place {
  /** Counted from 0. */
  page: number;
  /** Its upper edge, in CSS px from that of the text area. */
  top: number;
}

/** A chapter's pages, counted from 0. */
export interface Layout {
  pages: number;
  /** Where each element with an id begins. */
  places: Record<string, Place>;
  /** Every note of the chapter, in the order of the pages. Empty when notes are in another document. */
  notes: PlacedNote[];
  /** Every page on which text of the manuscript begins or goes on, in order. */
  texts: PageText[];
  problems: Problem[];
  /** How many justified paragraphs have lines that were chosen for the whole of each, and how many those of the browser. */
  lines: { set: number; left: number };
  /** How often the browser laid the chapter out, for measurements. */
  layouts: number;
}

/** What a page shows. */
export interface ShownContent {
  title: string;
  /** A BCP 47 tag. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The classes of the root element. */
  className: string;
  /** The content of the body, as HTML. */
  body: string;
}

/** The functions of the page program. */
export interface PageProgram {
  fill(content: ShownContent): void;
  isLoaded(): boolean;
  addStyle(css: string): void;
  loadFont(font: string, text: string): void;
  hasFonts(): boolean;
  fitLines(texts: string[], size: number, family: string, width: number): string[];
  paginateDocument(geometry: Geometry, placement: NotePlacement): Layout;
  spreadPages(geometry: Geometry, first: number): Record<string, Place>;
}
