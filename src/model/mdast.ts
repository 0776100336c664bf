import type { Literal, Parent, PhrasingContent } from 'mdast';

/** Front matter between lines of `+++`. */
export interface Toml extends Literal {
  type: 'toml';
}

/** A block of raw HTML with references to notes in it. */
export interface HtmlBlock extends Parent {
  type: 'htmlBlock';
  children: PhrasingContent[];
}

/** What Octavo notes on nodes of plain Markdown. Importing this file is enough to make it known. */
declare module 'mdast' {
  interface RootContentMap {
    toml: Toml;
    htmlBlock: HtmlBlock;
  }
  interface FrontmatterContentMap {
    toml: Toml;
  }
  interface TextData {
    /** True for text that stays as it was typed, with straight quotation marks. */
    typed?: boolean;
  }
  interface HeadingData {
    /** The text as it was typed, of which code hosts make its name. Filled in by the `typography` pass. */
    typed?: string;
    /** The id that the author gives: `## Title {#id}`. */
    given?: string;
    /** Whether the author wants no number: `# Title {.unnumbered}`. */
    isUnnumbered?: boolean;
    /** How many levels it is lower in the book than in its file. */
    lowered?: number;
    /** Unique in the book. Filled in by the `headings` pass. */
    id?: string;
    /** As it is printed: `3.1`. Filled in by the `headings` pass. */
    number?: string;
  }
  interface ImageData {
    /** What is in braces behind it: `![…](…){#id .class width=50%}`. */
    given?: string;
    classes?: string[];
    width?: string;
    /** What is in its brackets, where the braces give another text for readers who cannot see it. */
    caption?: string;
  }
  interface FootnoteReferenceData {
    /** Filled in by the `notes` pass. */
    id?: string;
    note?: string;
    number?: number;
  }
}
