import type { Position } from 'unist';

/**
 * What a file of the manuscript holds, in reading order, recorded before Octavo changes anything. The proof looks for all of it in the
 * finished HTML, and then for the HTML in the books, so that it can report what any stage loses.
 */
export type Inventory = readonly Said[];

/** Something that an author wrote, and that a reader finds in the book. */
export interface Said {
  kind:
    | 'heading'
    | 'text'
    | 'item'
    | 'cell'
    | 'code'
    | 'caption'
    | 'formula'
    | 'picture'
    | 'link'
    | 'note reference'
    | 'index mark';
  /** Words as they were typed; of a formula its TeX, of a picture its alternative text, of a link its address, of a reference the label of its note. */
  text: string;
  /** Absent in trees that were not parsed. */
  position?: Position;
  /** The label of the note that it is part of. */
  note?: string;
  /** True for the title of a chapter. */
  title?: true;
  /** True where what is around puts its parts in an order of its own, as a glossary does. */
  sorted?: true;
}
