import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { DefListDescriptionNode, DefListNode, DefListTermNode } from 'mdast-util-definition-list';

/** `<dl>` */
export const defList: Handler = (state, node: DefListNode) => {
  const element = h('dl', state.wrap(state.all(node), true));
  state.patch(node, element);
  return element;
};

/** `<dt>` */
export const defListTerm: Handler = (state, node: DefListTermNode) => {
  const element = h('dt', state.all(node));
  state.patch(node, element);
  return element;
};

/** `<dd>`, its text without a paragraph round it where that is all there is, as items of lists have it. */
export const defListDescription: Handler = (state, node: DefListDescriptionNode) => {
  const [only, ...others] = node.children;
  const tight = !node.spread && others.length === 0 && only?.type === 'paragraph';
  const element = h('dd', tight ? state.all(only) : state.wrap(state.all(node), true));
  state.patch(node, element);
  return element;
};
