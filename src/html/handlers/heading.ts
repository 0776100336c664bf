import type { Heading } from 'mdast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';

/** `<h2 id>` … `<h6 id>`. */
export const heading: Handler = (state, node: Heading) => {
  const element = h(`h${node.depth}`, { id: node.data?.id }, state.all(node));
  state.patch(node, element);
  return element;
};
