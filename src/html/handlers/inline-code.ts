import type { InlineCode } from 'mdast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';

/** `<code translate="no">`. */
export const inlineCode: Handler = (state, node: InlineCode) => {
  const element = h('code', { translate: 'no' }, node.value.replace(/\r?\n|\r/g, ' '));
  state.patch(node, element);
  return element;
};
