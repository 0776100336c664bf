import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Term } from '../../model/nodes.js';

/** `<dfn>` where a term is defined, `<b>` where it is used again; a term of the glossary leads there. */
export const term: Handler = (state, node: Term) => {
  const name = node.id === undefined ? 'b' : 'dfn';
  const children = state.all(node);
  const link = { className: ['glossary-link'], role: 'doc-glossref', href: `#${node.entry ?? ''}` };
  const content = node.entry === undefined ? children : [h('a', link, children)];
  const element = h(name, { className: ['term'], id: node.id }, content);
  state.patch(node, element);
  return element;
};
