import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { SmallCaps } from '../../model/nodes.js';

/** `<span class="small-caps">`. */
export const smallCaps: Handler = (state, node: SmallCaps) => {
  const element = h('span', { className: ['small-caps'] }, state.all(node));
  state.patch(node, element);
  return element;
};
