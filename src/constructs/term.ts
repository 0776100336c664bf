import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { positionOf } from '../tree/position.js';
import { visit } from '../tree/visit.js';
import { type Construct, type Render, span } from './construct.js';

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

declare module 'mdast' {
  interface RootContentMap {
    term: Term;
  }
  interface PhrasingContentMap {
    term: Term;
  }
  interface StrongData {
    /** True for bold text that is no term. */
    plain?: boolean;
  }
}

/** Longer bold passages are emphasis, not terms. */
const mostWords = 5;

/** Bold text is a new or important term when it is short and no sentence. */
function terms(tree: Root): void {
  visit(tree, 'strong', (node, index, parent) => {
    if (!parent || index === undefined || node.data?.plain === true) return;
    const text = toString(node).trim();
    if (!/\p{L}/u.test(text) || /[.:;,!?…]$/u.test(text) || text.split(/\s+/u).length > mostWords) return;
    parent.children[index] = { type: 'term', explicit: false, children: node.children, ...positionOf(node) };
  });
}

/** `<dfn>` where a term is defined, `<b>` where it is used again; a term of the glossary leads there. */
const render: Render<Term> = (node, { state }) => {
  const name = node.id === undefined ? 'b' : 'dfn';
  const children = state.all(node);
  const link = { className: ['glossary-link'], role: 'doc-glossref', href: `#${node.entry ?? ''}` };
  const content = node.entry === undefined ? children : [h('a', link, children)];
  return h(name, { className: ['term'], id: node.id }, content);
};

export const term: Construct = {
  name: 'term',
  directives: [
    span('term', (children) => ({ type: 'term', explicit: true, children })),
    // The way out for bold text that is no term.
    span('strong', (children) => ({ type: 'strong', data: { plain: true }, children })),
  ],
  rewrite: terms,
  html: { term: render },
};
