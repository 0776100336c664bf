import { h } from 'hastscript';
import type { InlineMath } from 'mdast-util-math';
import type { Handler } from 'mdast-util-to-hast';

/** `<span class="math inline">` with the TeX in it; finishing sets the formula. */
export const inlineMath: Handler = (state, node: InlineMath) => {
  const element = h('span', { className: ['math', 'inline'] }, node.value);
  state.patch(node, element);
  return element;
};
