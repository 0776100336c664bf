import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Abbreviation } from '../../model/nodes.js';

/** `<abbr title>`. */
export const abbreviation: Handler = (state, node: Abbreviation) => {
  const element = h('abbr', { title: node.title }, state.all(node));
  state.patch(node, element);
  return element;
};
