import type { Heading } from 'mdast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';

/** `<h2 id>` … `<h6 id>`, with the number of the section. */
export const heading: Handler = (state, node: Heading) => {
  const { id, number } = node.data ?? {};
  const numbers = number === undefined ? [] : [h('span.section-number', number), ' '];
  const element = h(`h${node.depth}`, { id }, [...numbers, ...state.all(node)]);
  state.patch(node, element);
  return element;
};
