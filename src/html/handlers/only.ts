import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Only } from '../../model/nodes.js';

/** A box that says which targets its content is for; it goes when a target gets its copy. */
export const only: Handler = (state, node: Only) => {
  const names = node.targets.join(' ');
  const marks = node.not ? { dataNotTarget: names } : { dataTarget: names };
  const children = node.inline ? state.all(node) : state.wrap(state.all(node), true);
  const box = h(node.inline ? 'span' : 'div', marks, children);
  state.patch(node, box);
  return box;
};
