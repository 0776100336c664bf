import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { FileName } from '../../model/nodes.js';

/** `<i class="file-name">`: a line may break behind a slash, and nowhere else is a hyphen put in. */
export const fileName: Handler = (state, node: FileName) => {
  const name = h('i', { className: ['file-name'], translate: 'no' }, state.all(node).flatMap(breakable));
  state.patch(node, name);
  return name;
};

function breakable(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const pieces = node.value.split(/(?<=[/\\])(?=[^/\\])/);
  return pieces.flatMap((value, index) =>
    index === 0 ? [{ type: 'text', value }] : [h('wbr'), { type: 'text', value }],
  );
}
