import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { IndexMark } from '../../model/apparatus.js';

/** `<span class="index-mark">` without content: a place that can be led to. */
export const indexMark: Handler = (state, node: IndexMark) => {
  if (node.id === undefined) return undefined;
  const mark = h('span', { className: ['index-mark'], id: node.id });
  state.patch(node, mark);
  return mark;
};
