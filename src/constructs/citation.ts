import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent } from 'mdast';
import type { Reference } from '../model/reference.js';
import type { Construct, Render } from './construct.js';

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

/** A work in a citation, with what is said of it. */
export interface CitationItem {
  reference: Reference;
  /** What is before, as in “see”, and behind, as in “p. 12”; empty for nothing. */
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

declare module 'mdast' {
  interface RootContentMap {
    citation: Citation;
    citationReference: CitationReference;
  }
  interface PhrasingContentMap {
    citation: Citation;
    citationReference: CitationReference;
  }
}

/** `<a class="citation-reference">` to the entry of a work. */
const renderReference: Render<CitationReference> = (node, { state }) => {
  const properties = { className: ['citation-reference'], role: 'doc-biblioref', href: node.url };
  return h('a', properties, state.all(node));
};

/** `<span class="citation">` round all works of a citation. The `citations` pass finds them in the text. */
export const citation: Construct = {
  name: 'citation',
  html: {
    citation: (node, { state }) => h('span.citation', state.all(node)),
    citationReference: renderReference,
  },
};
