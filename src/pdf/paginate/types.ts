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
  /** Nothing that is printed refers to a note; it stands at the end of the chapter. */
  | 'note-unreferenced'
  /** An image has no content that the browser can show. */
  | 'image-broken';

export interface Problem {
  kind: ProblemKind;
  /** The id of the element, or of the nearest one above that has an id; absent when there is none. */
  id?: string;
  /** Counted from 0; absent when it is not about one page. */
  page?: number;
  /** What is wrong, with some of the text at fault. */
  text: string;
}

export interface PlacedNote {
  id: string;
  /** The page of the first reference, from 0; absent when nothing refers to the note. */
  referencePage?: number;
  /** The pages it stands on, from 0, in order: more than one when it is carried over. */
  pages: number[];
}

/** A page with text of the manuscript on it. */
export interface PageText {
  page: number;
  /** How many characters of the manuscript stand before it, without white space and soft hyphens. */
  offset: number;
}

/** A chapter's pages, counted from 0. */
export interface Layout {
  pages: number;
  /** The page on which each element with an id begins. */
  places: Record<string, number>;
  /** Every note of the chapter, in the order of the pages. Empty when notes stand in another document. */
  notes: PlacedNote[];
  /** Every page on which text of the manuscript begins or goes on, in order. */
  texts: PageText[];
  problems: Problem[];
  /** How often the browser laid the chapter out, for measurements. */
  layouts: number;
}

/** A piece of the flow that a page can begin with: a text, or an element that no page begins inside of. */
export type Leaf = Text | Element;

/** A chapter while it is laid out in a column box. Rectangles are read in the coordinates of the window. */
export interface Flow {
  chapter: HTMLElement;
  /** Holds the notes that have no page yet, beside the flow and as wide as the text area. */
  shelf: HTMLElement;
  width: number;
  /** The height that is filled, a little less than the text area's, because printing rounds it down. */
  height: number;
  /** From the left edge of one column to that of the next. */
  pitch: number;
  left: number;
  top: number;
  /** Whether the chapter is in a script that runs from right to left, and so its columns do. */
  isLeftward: boolean;
  /** The page of the first column, and the first leaf displayed: what is settled is taken out of the layout. */
  base: number;
  firstLeaf: number;
  /** The height of a line of the text and of a line of a note. */
  textLine: number;
  noteLine: number;
  /** The height of the rule above the notes with the space around it. */
  rule: number;
  /** In reading order, without what stands in `page-notes`. */
  leaves: Leaf[];
  tables: HTMLTableElement[];
  /** The references that bring a note to their page, in reading order, with those notes. */
  references: Map<HTMLElement, HTMLElement[]>;
  /** The heights of the notes, and of parts of notes, as measured on the shelf. */
  heights: Map<HTMLElement, number>;
  /** The blocks at the end of the chapter that are not displayed yet, with the page that each was on without notes. */
  tail: { block: HTMLElement; page: number }[];
  problems: Problem[];
  layouts: number;
}

/** The place in the flow where a page begins. */
export interface PageStart {
  /** The floats go before this node, or before the character at an offset of this text. */
  node: Node;
  offset: number;
  /** The offset of the place from the left and upper edge of the page. */
  x: number;
  y: number;
}

/** References that cannot be parted by a page break: on one line, or in one unbreakable box. */
export interface ReferenceLine {
  references: HTMLElement[];
  top: number;
  bottom: number;
  /** The notes that these references bring to the page, with those that stand inside of them. */
  notes: HTMLElement[];
}

/** A block of text over the foot of a page; lines are told by their middles in the window. */
export interface BrokenBlock {
  block: Element;
  /** Its lines on the page, from top to bottom, and those on later pages. */
  above: number[];
  below: number[];
  /** Whether it begins on the page. */
  begins: boolean;
  lineHeight: number;
}

/** The room at the foot of a page, as two floats. */
export interface Reservation {
  spacer: HTMLElement;
  area: HTMLElement;
  body: HTMLElement;
}

/** A row of a table with the page it ends on, and its lower edge there. */
export interface RowPlace {
  row: HTMLTableRowElement;
  table: HTMLTableElement;
  page: number;
  bottom: number;
}

/** What stands at the foot of a page. */
export interface FootPlan {
  /** How many of the page's reference lines stay on it. */
  lines: number;
  notes: HTMLElement[];
  /** What there is no room for, for the next page. */
  over: HTMLElement[];
  /** The height of the notes with their rule; 0 without notes. */
  filled: number;
  /** The height that the text has to leave free: the notes, and what keeps further references off the page. */
  height: number;
  /** Puts split notes together again. */
  undo: () => void;
}

/** Notes in a room that may be too small for them. */
export interface Filling {
  fitting: HTMLElement[];
  /** What is left, in order. */
  over: HTMLElement[];
  /** Puts split notes together again. */
  undo: () => void;
}
