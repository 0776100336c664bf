import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent } from 'mdast';
import type { Construct, Render } from './construct.js';

/** The works that a book cites: `::bibliography`. */
export interface Bibliography extends Parent {
  type: 'bibliography';
  /** Whether its entries have numbers. */
  numbered: boolean;
  /** Filled in by the `bibliography` pass. */
  children: BibliographyEntry[];
  data?: Data;
}

/** A work in the bibliography. */
export interface BibliographyEntry extends Parent {
  type: 'bibliographyEntry';
  id: string;
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    bibliography: Bibliography;
    bibliographyEntry: BibliographyEntry;
  }
  interface BlockContentMap {
    bibliography: Bibliography;
  }
}

/** `<section class="bibliography">` with a list, whose items have numbers where citations are numbers; nothing without works. */
const render: Render<Bibliography> = (node, { words, state }) => {
  if (node.children.length === 0) return undefined;
  const list = h(node.numbered ? 'ol' : 'ul', { className: ['references'] }, state.all(node));
  const properties = {
    className: ['bibliography'],
    role: 'doc-bibliography',
    ariaLabel: words.bibliography,
  };
  return h('section', properties, list);
};

export const bibliography: Construct = {
  name: 'bibliography',
  directives: [
    {
      kind: 'leafDirective',
      names: ['bibliography'],
      make: () => [{ type: 'bibliography', numbered: false, children: [] }],
    },
  ],
  html: {
    bibliography: render,
    bibliographyEntry: (node, { state }) =>
      h('li', { className: ['reference'], id: node.id }, state.all(node)),
  },
};
