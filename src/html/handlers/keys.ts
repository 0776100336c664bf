import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Keys } from '../../model/nodes.js';

/** `<kbd class="key">`; several that are pressed together stand in a `<kbd class="keys">`, as HTML wants it. */
export const keys: Handler = (state, node: Keys) => {
  const caps = node.names.flatMap((name, index) => [
    ...(index > 0 ? ['+'] : []),
    h('kbd', { className: ['key'] }, name),
  ]);
  const element = h('kbd', { className: ['keys'], translate: 'no' }, caps);
  state.patch(node, element);
  return element;
};
