import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Aside } from '../../model/nodes.js';
import type { Context } from '../context.js';

/** `<aside class="side-note">`, named by its title where it has one. */
export function aside({ chapter, count }: Context): Handler {
  return (state, node: Aside) => {
    const [first, ...rest] = node.children;
    const titled = first?.type === 'caption';
    const id = titled ? `${chapter.slug}-aside-${count('aside')}` : undefined;
    const title = titled ? [h('p', { className: ['side-note-title'], id }, state.all(first))] : [];
    const blocks = state.wrap(state.all({ ...node, children: titled ? rest : node.children }), true);
    const box = h('aside', { className: ['side-note'], ariaLabelledBy: id }, [...title, ...blocks]);
    state.patch(node, box);
    return box;
  };
}
