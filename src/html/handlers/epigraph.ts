import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Epigraph } from '../../model/nodes.js';

/** `<blockquote class="epigraph">`. */
export const epigraph: Handler = (state, node: Epigraph) => {
  const element = h('blockquote', { className: ['epigraph'] }, state.wrap(state.all(node), true));
  state.patch(node, element);
  return element;
};
