import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { CrossReference } from '../../model/nodes.js';

/** `<a class="cross-reference">`; print can add the page. */
export const crossReference: Handler = (state, node: CrossReference) => {
  const reference = h('a', { className: ['cross-reference'], href: node.url }, state.all(node));
  state.patch(node, reference);
  return reference;
};
