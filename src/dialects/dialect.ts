import type { Edit } from './edits.js';
import type { Include } from './includes.js';
import type { Page } from './page.js';

/** Where a spelling was found in a text. */
export interface Found {
  /** Offsets. */
  start: number;
  end: number;
  /** What the groups of the pattern hold, from 1; undefined for what is missing. */
  groups: readonly (string | undefined)[];
  /** The offsets of the groups. */
  at: (group: number) => [start: number, end: number];
}

/** A way to write something that other tools have. */
export interface Spelling {
  /** What it is, as reports name it, in the plural: “callouts `!!! note`”. */
  name: string;
  /** How it is written, for the manual and the tests. */
  example: string;
  /** What is written in Octavo in its place, as a hint. */
  octavo: string;
  /**
   * Where it is looked for: in lines of text, from their first character to the end; anywhere in text, with code blanked out; in what
   * follows the colons of a box, or the marks of a fence; or anywhere in the file, code included.
   */
  where: 'line' | 'prose' | 'box' | 'fence' | 'file';
  /** With the flags `d` and `g`; for lines and fences it begins with `^`. */
  pattern: RegExp;
  /** Whether what the pattern found is this spelling, where a pattern alone cannot tell. */
  isMeant?: (found: Found, page: Page) => boolean;
  /** Makes it what Octavo reads; undefined when it cannot. Absent for what Octavo only reports. */
  edits?: (found: Found, page: Page) => Edit[] | undefined;
  /** Whether it stays in the file when the author has the spellings changed to Octavo's. */
  isOnlyRead?: true;
  /** Whether it can be something else in a book without the dialect, where it is not reported then. */
  isOnlyHere?: (found: Found) => boolean;
}

/** What a tool's Markdown has beyond CommonMark. */
export interface Dialect {
  /** In the configuration. */
  name: string;
  /** The tool. */
  title: string;
  spellings: readonly Spelling[];
  /** How it takes other files in. */
  includes?: readonly Include[];
}
