import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Summary } from '../../model/nodes.js';

/** `<section class="summary">`, named by its heading. */
export const summary: Handler = (state, node: Summary) => {
  const [first] = node.children;
  const id = first?.type === 'heading' ? first.data?.id : undefined;
  const section = h(
    'section',
    { className: ['summary'], ariaLabelledBy: id },
    state.wrap(state.all(node), true),
  );
  state.patch(node, section);
  return section;
};
