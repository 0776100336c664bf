import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Attribution } from '../../model/nodes.js';

/** `<p class="attribution">`, the last block of a quotation. */
export const attribution: Handler = (state, node: Attribution) => {
  const element = h('p', { className: ['attribution'] }, state.all(node));
  state.patch(node, element);
  return element;
};
