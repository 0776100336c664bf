import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Bibliography, BibliographyEntry } from '../../model/apparatus.js';
import type { Context } from '../context.js';

/** `<section class="bibliography">` with a list, whose items have numbers where citations are numbers; nothing without works. */
export function bibliography({ words }: Context): Handler {
  return (state, node: Bibliography) => {
    if (node.children.length === 0) return undefined;
    const list = h(node.numbered ? 'ol' : 'ul', { className: ['references'] }, state.all(node));
    const properties = {
      className: ['bibliography'],
      role: 'doc-bibliography',
      ariaLabel: words.bibliography,
    };
    const section = h('section', properties, list);
    state.patch(node, section);
    return section;
  };
}

/** `<li id>`. */
export const bibliographyEntry: Handler = (state, node: BibliographyEntry) => {
  const item = h('li', { className: ['reference'], id: node.id }, state.all(node));
  state.patch(node, item);
  return item;
};
