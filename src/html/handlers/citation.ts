import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Citation, CitationReference } from '../../model/apparatus.js';

/** `<span class="citation">` round all works of a citation. */
export const citation: Handler = (state, node: Citation) => {
  const span = h('span.citation', state.all(node));
  state.patch(node, span);
  return span;
};

/** `<a class="citation-reference">` to the entry of a work. */
export const citationReference: Handler = (state, node: CitationReference) => {
  const properties = { className: ['citation-reference'], role: 'doc-biblioref', href: node.url };
  const link = h('a', properties, state.all(node));
  state.patch(node, link);
  return link;
};
