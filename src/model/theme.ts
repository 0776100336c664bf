/** The look of a book: style sheets for each target, and the fonts that they name. */
export interface Theme {
  name: string;
  epub: { css: string };
  print: { css: string };
  /** Every face that the theme may use, in the order of its families. */
  fonts: FontFace[];
  /**
   * Families in the order in which a character is looked for, by what they set: `code` for code, `math` for
   * formulas, any other name for text. Style sheets name them as `var(--font-code)`.
   */
  stacks: Record<string, string[]>;
}

/** One static font file: a family in one weight and style, for one part of Unicode. */
export interface FontFace {
  family: string;
  /** 100 to 900. */
  weight: number;
  style: 'normal' | 'italic';
  /** The file's name, unique in the theme; what `url()` ends with. */
  file: string;
  /** In CSS syntax (`U+0000-00FF,U+2191`): the part of Unicode that this file is for. */
  unicodeRange: string;
  /** The code points of that range that the file really has a glyph for. */
  codePoints: ReadonlySet<number>;
  /** Groups of code points that have one glyph, such as an apostrophe and the letter ʼ. */
  alike: readonly (readonly number[])[];
  /** The WOFF2 file. */
  bytes: () => Promise<Uint8Array>;
  /** The text of the licence. */
  licence: string;
}
