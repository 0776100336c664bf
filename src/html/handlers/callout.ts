import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Callout } from '../../model/nodes.js';
import type { Context } from '../context.js';

/** `<aside class="callout warning">` that is named by its visible label; finishing adds the sign. */
export function callout({ chapter, count, words }: Context): Handler {
  return (state, node: Callout) => {
    const id = `${chapter.slug}-callout-${count('callout')}`;
    const [first] = node.children;
    const title: (ElementContent | string)[] =
      first?.type === 'caption' ? [': ', h('span.callout-title', state.all(first))] : [];
    const label = h('p.callout-label', { id }, [h('span.callout-kind', words[node.kind]), ...title]);
    const blocks = title.length > 0 ? node.children.slice(1) : node.children;
    const content = state.wrap(state.all({ ...node, children: blocks }), true);
    const properties = { className: ['callout', node.kind], role: 'note', ariaLabelledBy: [id] };
    const box = h('aside', properties, [label, ...content]);
    state.patch(node, box);
    return box;
  };
}
