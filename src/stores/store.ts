/** The formats of fonts in EPUBs. */
export type FontFormat = 'truetype' | 'woff' | 'woff2';

/** What a store takes, as a table. Sizes of files are in bytes, of pictures in pixels. */
export interface Store {
  /** As people call it. */
  name: string;
  /** Style sheets that it refuses, or that its readers get wrong. */
  css: ForbiddenCss[];
  /** The format of embedded fonts that all of its readers know. */
  fonts: FontFormat;
  cover: {
    mediaTypes: string[];
    /** The least that its shorter side has; absent where the store does not say. */
    shortSide?: number;
    mostBytes?: number;
  };
  image: {
    mediaTypes: string[];
    /** The most that width times height may be. */
    mostPixels?: number;
    mostBytes?: number;
  };
  /** The most characters of a note that still pops up; absent where there is no end. */
  longestNote?: number;
  /** The size of the whole EPUB. */
  mostBytes: number;
}

export interface ForbiddenCss {
  pattern: RegExp;
  /** What it is, as the end of “The style sheet has …”. */
  what: string;
}
