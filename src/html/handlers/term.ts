import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Term } from '../../nodes.js';

/** `<dfn>` where a term is defined, `<b>` where it is used again. */
export const term: Handler = (state, node: Term) => {
  const name = node.id === undefined ? 'b' : 'dfn';
  const element = h(name, { className: ['term'], id: node.id }, state.all(node));
  state.patch(node, element);
  return element;
};
