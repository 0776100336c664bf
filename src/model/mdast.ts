/** What Octavo notes on nodes of plain Markdown. Importing this file is enough to make it known. */
declare module 'mdast' {
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
  interface FootnoteReferenceData {
    /** Filled in by the `notes` pass. */
    id?: string;
    note?: string;
    number?: number;
  }
}

export {};
