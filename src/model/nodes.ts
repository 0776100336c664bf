/**
 * The node types that Octavo adds to mdast. Importing this file is enough to make them known to `Node` unions.
 */
import type {
  BlockContent,
  Code,
  Data,
  DefinitionContent,
  Image,
  Link,
  Literal,
  Parent,
  PhrasingContent,
  Table,
} from 'mdast';
import type { Label } from './book.js';
import type { Fence } from './fence.js';
import type { CalloutKind } from './callout-kinds.js';

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
  /** The id of its entry in the glossary; absent for terms that have none. Filled in by the `glossary` pass. */
  entry?: string;
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
  children: (Caption | Image | Link)[];
  data?: Data;
}

/** A table with a caption: `:::table[Caption]`. */
export interface CaptionedTable extends Captioned {
  type: 'captionedTable';
  /** The widths of the columns in relation to each other; absent when the content decides. */
  widths?: number[];
  /** How many columns at the left are headers of their rows; absent for none. */
  headerColumns?: number;
  /** Set in smaller type, whatever stands in it. */
  wide?: boolean;
  children: (Caption | Table)[];
  data?: Data;
}

/** Code with a title, a caption or an id, which its fence gives it. */
export interface Listing extends Captioned {
  type: 'listing';
  /** What stands above the code: the name of its file, as a rule. */
  title?: string;
  children: (Caption | Code)[];
  data?: Data;
}

/** Content for some targets only: `:::only{target=pdf}`, `:only[…]{not=epub}`. */
export interface Only extends Parent {
  type: 'only';
  /** The names of targets. */
  targets: string[];
  /** Whether these are the targets that do not get it. */
  not: boolean;
  /** Whether it stands in a line. */
  inline: boolean;
  children: (BlockContent | DefinitionContent | PhrasingContent)[];
  data?: Data;
}

/** The numbers that stand for comments such as `# (1)` at the end of a line of code. */
export interface Annotation {
  /** Counted from 1. */
  line: number;
  numbers: number[];
}

/** A formula that stands by itself: between lines of `$$`. It has no caption, and a number when it has an id. */
export interface Equation extends Captioned {
  type: 'equation';
  /** TeX. */
  value: string;
  /** What is read out in its place; absent where the author gave nothing. */
  alt?: string;
  children: [];
  data?: Data;
}

/** Who said what a quotation, an epigraph or a poem holds: its last line, when that begins with a dash. */
export interface Attribution extends Parent {
  type: 'attribution';
  children: PhrasingContent[];
  data?: Data;
}

/** Words of somebody else's that a chapter opens with: `:::epigraph`. */
export interface Epigraph extends Parent {
  type: 'epigraph';
  children: (Attribution | BlockContent | DefinitionContent)[];
  data?: Data;
}

/** What stands beside the text and can be skipped: `:::aside[Title]`. */
export interface Aside extends Parent {
  type: 'aside';
  /** A caption first, where the author gave a title. */
  children: (Caption | BlockContent | DefinitionContent)[];
  data?: Data;
}

/** A poem, or whatever else is written in lines: `:::verse[Title]`. */
export interface Verse extends Parent {
  type: 'verse';
  /** A caption first, where the author gave a title. */
  children: (Caption | Stanza | Attribution | BlockContent | DefinitionContent)[];
  data?: Data;
}

export interface Stanza extends Parent {
  type: 'stanza';
  children: VerseLine[];
  data?: Data;
}

export interface VerseLine extends Parent {
  type: 'verseLine';
  /** In steps; 0 for none. */
  indent: number;
  children: PhrasingContent[];
  data?: Data;
}

/** Keys that are pressed together: `:kbd[Ctrl+C]`. */
export interface Keys extends Literal {
  type: 'keys';
  names: string[];
  data?: Data;
}

/** A short form and what it stands for: `:abbr[EPUB]{title="Electronic Publication"}`. */
export interface Abbreviation extends Parent {
  type: 'abbreviation';
  title: string;
  children: PhrasingContent[];
  data?: Data;
}

/** Letters that are set as small capitals: `:small-caps[…]`. */
export interface SmallCaps extends Parent {
  type: 'smallCaps';
  children: PhrasingContent[];
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
    equation: Equation;
    attribution: Attribution;
    epigraph: Epigraph;
    aside: Aside;
    verse: Verse;
    stanza: Stanza;
    verseLine: VerseLine;
    keys: Keys;
    abbreviation: Abbreviation;
    smallCaps: SmallCaps;
    callout: Callout;
    fileName: FileName;
    term: Term;
    summary: Summary;
    figure: Figure;
    caption: Caption;
    captionedTable: CaptionedTable;
    crossReference: CrossReference;
    listing: Listing;
    only: Only;
  }
  interface BlockContentMap {
    equation: Equation;
    attribution: Attribution;
    epigraph: Epigraph;
    aside: Aside;
    verse: Verse;
    callout: Callout;
    summary: Summary;
    figure: Figure;
    captionedTable: CaptionedTable;
    listing: Listing;
    only: Only;
  }
  interface PhrasingContentMap {
    keys: Keys;
    abbreviation: Abbreviation;
    smallCaps: SmallCaps;
    crossReference: CrossReference;
    fileName: FileName;
    term: Term;
    only: Only;
  }
  interface EmphasisData {
    /** True for emphasis that is no file name, whatever it looks like. */
    plain?: boolean;
  }
  interface StrongData {
    /** True for bold text that is no term. */
    plain?: boolean;
  }
  interface TextData {
    /** True for text that stays as it was typed, with straight quotation marks. */
    typed?: boolean;
  }
  interface HeadingData {
    /** The text as it was typed, of which code hosts make its name. Filled in by the `typography` pass. */
    typed?: string;
    /** Unique in the book. Filled in by the `headings` pass. */
    id?: string;
  }
  interface CodeData {
    /** What the fence says of how its code is shown; absent for code without a fence, or with a bare one. */
    fence?: Fence;
    /** Filled in by the `annotations` pass; the comments have left the code. */
    annotations?: Annotation[];
    /** What the ids of the explanations begin with; a dash and the number follow. */
    explanations?: string;
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
    /** The addresses of images that stand in its place in some targets, by the names of these. */
    targets?: Record<string, string>;
    /** The keys of their resources. Filled in by the `images` pass. */
    targetResources?: Record<string, string>;
  }
}
