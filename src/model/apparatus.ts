/**
 * The node types of what helps to use a book: index, glossary, citations and lists. They extend mdast as those of `nodes.ts` do.
 */
import type { BlockContent, Data, DefinitionContent, Parent, PhrasingContent } from 'mdast';
import type { Node } from 'unist';
import type { Label } from './book.js';
import type { Reference } from './reference.js';

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
  /** The title of the section, which stands where there are no page numbers. */
  section: string;
  /** Never empty. */
  places: IndexPlace[];
}

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

export interface GlossaryTerm extends Parent {
  type: 'glossaryTerm';
  /** Whether it is only another form of the word, such as its plural, which the glossary does not show. */
  hidden?: boolean;
  children: PhrasingContent[];
  data?: Data;
}

/** Works that are referred to: `[@gaskell, p. 12; @knuth]`, or `@gaskell` in a sentence. */
export interface Citation extends Parent {
  type: 'citation';
  /** Whether the name of the author is part of the sentence. */
  narrative: boolean;
  items: CitationItem[];
  /** Filled in by the `bibliography` pass. */
  children: PhrasingContent[];
  data?: Data;
}

export interface CitationItem {
  reference: Reference;
  /** What stands before, as in “see”, and behind, as in “p. 12”; empty for nothing. */
  prefix: string;
  suffix: string;
  /** Whether the author goes without saying: `[-@gaskell]`. */
  withoutAuthor: boolean;
}

/** A work in a citation, which leads to its entry in the bibliography. */
export interface CitationReference extends Parent {
  type: 'citationReference';
  /** `#` and the id of the entry. */
  url: string;
  children: PhrasingContent[];
  data?: Data;
}

/** The works that a book cites: `::bibliography`. */
export interface Bibliography extends Parent {
  type: 'bibliography';
  /** Whether its entries have numbers. */
  numbered: boolean;
  /** Filled in by the `bibliography` pass. */
  children: BibliographyEntry[];
  data?: Data;
}

export interface BibliographyEntry extends Parent {
  type: 'bibliographyEntry';
  id: string;
  children: PhrasingContent[];
  data?: Data;
}

/** All figures, tables or listings with a number: `::list-of-figures`. */
export interface ListOf extends Node {
  type: 'listOf';
  kind: 'figure' | 'table' | 'listing';
  /** Filled in by the `lists` pass. */
  labels: Label[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    indexMark: IndexMark;
    indexList: IndexList;
    glossary: Glossary;
    glossaryEntry: GlossaryEntry;
    glossaryTerm: GlossaryTerm;
    citation: Citation;
    citationReference: CitationReference;
    bibliography: Bibliography;
    bibliographyEntry: BibliographyEntry;
    listOf: ListOf;
  }
  interface BlockContentMap {
    indexList: IndexList;
    glossary: Glossary;
    bibliography: Bibliography;
    listOf: ListOf;
  }
  interface PhrasingContentMap {
    indexMark: IndexMark;
    citation: Citation;
    citationReference: CitationReference;
  }
}
