import type { BlockContent, Data, DefinitionContent, Parent, PhrasingContent } from 'mdast';

/** Terms and their definitions: `:::glossary`, or a file. */
export interface Glossary extends Parent {
  type: 'glossary';
  /** Sorted by the `glossary` pass. */
  children: GlossaryEntry[];
  data?: Data;
}

/** A term with its definition. */
export interface GlossaryEntry extends Parent {
  type: 'glossaryEntry';
  /** Unique in the book. Filled in by the `glossary` pass. */
  id?: string;
  /** The term, further names of it, and the definition. */
  children: (GlossaryTerm | BlockContent | DefinitionContent)[];
  data?: Data;
}

/** A name of what an entry explains. */
export interface GlossaryTerm extends Parent {
  type: 'glossaryTerm';
  /** Whether it is only another form of the word, such as its plural, which the glossary does not show. */
  hidden?: boolean;
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    glossary: Glossary;
    glossaryEntry: GlossaryEntry;
    glossaryTerm: GlossaryTerm;
  }
  interface BlockContentMap {
    glossary: Glossary;
  }
}
