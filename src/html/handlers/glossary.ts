import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Glossary, GlossaryEntry, GlossaryTerm } from '../../model/apparatus.js';
import type { Context } from '../context.js';

/** `<section class="glossary">` with a `<dl>`: a list of definitions can have no role itself. */
export function glossary({ words }: Context): Handler {
  return (state, node: Glossary) => {
    const list = h(
      'dl',
      node.children.flatMap((entry) => {
        const terms = entry.children.filter(
          (child) => child.type === 'glossaryTerm' && child.hidden !== true,
        );
        const blocks = entry.children.filter(({ type }) => type !== 'glossaryTerm');
        const names = terms.flatMap((term) => state.one(term, entry) ?? []) as ElementContent[];
        return [...names, h('dd', state.all({ ...entry, children: blocks }))];
      }),
    );
    const section = h(
      'section',
      { className: ['glossary'], role: 'doc-glossary', ariaLabel: words.glossary },
      list,
    );
    state.patch(node, section);
    return section;
  };
}

/** `<dt><dfn id>` for the first name of an entry; the others lead to the same place. */
export const glossaryTerm: Handler = (state, node: GlossaryTerm, parent) => {
  const entry = parent as GlossaryEntry | undefined;
  const isFirst = entry?.children[0] === node;
  const name = h('dt', h('dfn', isFirst ? { id: entry.id } : {}, state.all(node)));
  state.patch(node, name);
  return name;
};
