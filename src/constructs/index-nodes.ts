import type { Data, PhrasingContent } from 'mdast';
import type { Node } from 'unist';

/** A place that the index leads to, which shows nothing: `:index[Flask!blueprints]`. */
export interface IndexMark extends Node {
  type: 'indexMark';
  /** The entry, the entry within it, and so on; empty at the end of a range. */
  path: PhrasingContent[][];
  /** What the last entry of the path is sorted by; absent when that is its text. */
  sort?: string;
  /** Entries to look at instead or as well, each with `!` between its levels. An entry that is only referred from has no place here. */
  see: string[];
  seeAlso: string[];
  /** The name of the range that begins or ends here; absent for a mark of one place. */
  start?: string;
  end?: string;
  /** Whether this is the place that says most. */
  main: boolean;
  /** Filled in by the `index` pass. */
  id?: string;
  data?: Data;
}

/** The index itself: `::index`. */
export interface IndexList extends Node {
  type: 'indexList';
  /** Filled in by the `index` pass. */
  groups: IndexGroup[];
  data?: Data;
}

/** Entries that begin with the same letter. */
export interface IndexGroup {
  /** Empty where the language's entries are not told apart by letters. */
  letter: string;
  entries: IndexEntry[];
}

/** An entry of the index, with the entries in it. */
export interface IndexEntry {
  /** Unique in the book. */
  id: string;
  label: PhrasingContent[];
  locators: IndexLocator[];
  see: IndexReference[];
  seeAlso: IndexReference[];
  entries: IndexEntry[];
}

/** The places in one section of the text. */
export interface IndexLocator {
  /** The title of the section, which is printed where there are no page numbers. */
  section: string;
  /** Never empty. */
  places: IndexPlace[];
}

/** A place that an entry leads to, or a range. */
export interface IndexPlace {
  id: string;
  /** The id at the end of a range; absent for one place. */
  end?: string;
  main: boolean;
}

/** Another entry. */
export interface IndexReference {
  id: string;
  text: string;
}

declare module 'mdast' {
  interface RootContentMap {
    indexMark: IndexMark;
    indexList: IndexList;
  }
  interface BlockContentMap {
    indexList: IndexList;
  }
  interface PhrasingContentMap {
    indexMark: IndexMark;
  }
}
