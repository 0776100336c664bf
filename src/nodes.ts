/**
 * The node types that Octavo adds to mdast. Importing this file is enough to make them known to `Node` unions.
 */
import type { BlockContent, Data, DefinitionContent, Image, Parent, PhrasingContent, Table } from 'mdast';
import type { Label } from './book.js';
import type { CalloutKind } from './read/syntax/callout-kinds.js';

/** A box beside the flow of the text: `:::warning[Title]` or `> [!WARNING]`. */
export interface Callout extends Parent {
  type: 'callout';
  kind: CalloutKind;
  /** A caption first, where the author gave a title. */
  children: (Caption | BlockContent | DefinitionContent)[];
  data?: Data;
}

/** The name of a file or folder: `*config.py*` or `:file[config.py]`. */
export interface FileName extends Parent {
  type: 'fileName';
  children: PhrasingContent[];
  data?: Data;
}

/** A new or important term: `**blueprint**` or `:term[blueprint]`. */
export interface Term extends Parent {
  type: 'term';
  /** `:term[…]` says that this is the definition, wherever it stands. */
  explicit: boolean;
  /** The id of the definition; absent where the term is used again. Filled in by the `terms` pass. */
  id?: string;
  children: PhrasingContent[];
  data?: Data;
}

/** The takeaways of a chapter: `:::summary`, or a last section with that heading. */
export interface Summary extends Parent {
  type: 'summary';
  children: (BlockContent | DefinitionContent)[];
  data?: Data;
}

/** The caption of a figure, table or listing, or the title of a callout. */
export interface Caption extends Parent {
  type: 'caption';
  children: PhrasingContent[];
  data?: Data;
}

/** What has a caption and a number of its own, and can be referred to. The caption, if any, is the first child. */
export interface Captioned extends Parent {
  /** The author's id, unique in the book, as cross references name it; absent when none was given. */
  id?: string;
  /** Filled in by the `labels` pass. */
  label?: Label;
}

/** Images with a caption: `:::figure[Caption]`, or a paragraph that holds one image with a title. */
export interface Figure extends Captioned {
  type: 'figure';
  /** Per cent of the text's width, in steps of five; absent when the image has the width that it has. */
  width?: number;
  children: (Caption | Image)[];
  data?: Data;
}

/** A table with a caption: `:::table[Caption]`. */
export interface CaptionedTable extends Captioned {
  type: 'captionedTable';
  /** The widths of the columns in relation to each other; absent when the content decides. */
  widths?: number[];
  /** How many columns at the left are headers of their rows; absent for none. */
  headerColumns?: number;
  children: (Caption | Table)[];
  data?: Data;
}

/** A link whose text is what it leads to: `[](#fig-x)`, `[](views.md#converters)`. */
export interface CrossReference extends Parent {
  type: 'crossReference';
  /** `#` and the id in the finished book. */
  url: string;
  /** Filled in by the `links` pass. */
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    callout: Callout;
    fileName: FileName;
    term: Term;
    summary: Summary;
    figure: Figure;
    caption: Caption;
    captionedTable: CaptionedTable;
    crossReference: CrossReference;
  }
  interface BlockContentMap {
    callout: Callout;
    summary: Summary;
    figure: Figure;
    captionedTable: CaptionedTable;
  }
  interface PhrasingContentMap {
    crossReference: CrossReference;
    fileName: FileName;
    term: Term;
  }
  interface EmphasisData {
    /** True for emphasis that is no file name, whatever it looks like. */
    plain?: boolean;
  }
  interface StrongData {
    /** True for bold text that is no term. */
    plain?: boolean;
  }
  interface HeadingData {
    /** Unique in the book. Filled in by the `headings` pass. */
    id?: string;
  }
  interface FootnoteReferenceData {
    /** Filled in by the `notes` pass. */
    id?: string;
    note?: string;
    number?: number;
  }
  interface ImageData {
    /** The key of `Book.resources`. Filled in by the `images` pass. */
    resource?: string;
  }
}
