import type { Problem } from './protocol.js';

/** A piece of the flow that a page can begin with: a text, or an element that no page begins inside of. */
export type Leaf = Text | Element;

/** Where the pages of a chapter are in its column box, in the coordinates of the window. */
export interface Frame {
  chapter: HTMLElement;
  width: number;
  /** The height that is filled, a little less than the text area's, because printing rounds it down. */
  height: number;
  /** From the left edge of one column to that of the next. */
  pitch: number;
  left: number;
  top: number;
  /** Whether the chapter is in a script that runs from right to left, and so its columns do. */
  isLeftward: boolean;
  /** The page of the first column: what is settled is taken out of the layout. */
  base: number;
}

/** A chapter while it is laid out. */
export interface Flow extends Frame {
  /** Holds the notes that have no page yet, beside the flow and as wide as the text area. */
  shelf: HTMLElement;
  /** The first leaf displayed. */
  firstLeaf: number;
  /** The height of a line of the text and of a line of a note. */
  textLine: number;
  noteLine: number;
  /** The height of the rule above the notes with the space around it. */
  rule: number;
  /** In reading order, without what is in `page-notes`. */
  leaves: Leaf[];
  tables: HTMLTableElement[];
  /** The references that bring a note to their page, in reading order, with those notes. */
  references: Map<HTMLElement, HTMLElement[]>;
  /** What has to be said of an element of a note so that it looks as on the shelf, by its place there and here. */
  looks: Map<string, (readonly [property: string, value: string])[]>;
  /** The heights of the notes, and of parts of notes, as measured on the shelf. */
  heights: Map<HTMLElement, number>;
  /** The rooms for notes of the pages that are settled. */
  areas: HTMLElement[];
  /** The first block of the chapter that is displayed, where some before it are not. */
  head: Element | undefined;
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
  /** The notes that these references bring to the page, with those that are inside of them. */
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

/** What is at the foot of a page. */
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
