import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Figure } from '../../model/nodes.js';

/** `<figure class="figure">` with its caption below; several images stand side by side where there is room. */
export const figure: Handler = (state, node: Figure) => {
  const [caption, images] = [true, false].map((is) =>
    node.children.filter(({ type }) => (type === 'caption') === is),
  );
  const className = ['figure'];
  if (images && images.length > 1) className.push('group');
  if (node.width !== undefined) className.push(`width-${node.width}`);
  const children = state.all({ ...node, children: [...(images ?? []), ...(caption ?? [])] });
  const box = h('figure', { className, id: node.label?.id }, children);
  state.patch(node, box);
  return box;
};
