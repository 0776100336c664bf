import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Construct, Render } from './construct.js';
import { glossaryOf } from './glossary-entries.js';
import type { Glossary, GlossaryEntry, GlossaryTerm } from './glossary-nodes.js';

/** `<section class="glossary">` with a `<dl>`: a list of definitions can have no role itself. */
const render: Render<Glossary> = (node, { words, state }) => {
  const list = h(
    'dl',
    node.children.flatMap((entry) => {
      const terms = entry.children.filter((child) => child.type === 'glossaryTerm' && child.hidden !== true);
      const blocks = entry.children.filter(({ type }) => type !== 'glossaryTerm');
      const names = terms.flatMap((term) => state.one(term, entry) ?? []) as ElementContent[];
      return [...names, h('dd', state.all({ ...entry, children: blocks }))];
    }),
  );
  const properties = { className: ['glossary'], role: 'doc-glossary', ariaLabel: words.glossary };
  return h('section', properties, list);
};

/** `<dt><dfn id>` for the first name of an entry; the others lead to the same place. */
const renderTerm: Render<GlossaryTerm> = (node, { parent, state }) => {
  const entry = parent as GlossaryEntry | undefined;
  const isFirst = entry?.children[0] === node;
  return h('dt', h('dfn', isFirst ? { id: entry.id } : {}, state.all(node)));
};

/** `:::glossary` round a list of `- **term**: definition`. */
export const glossary: Construct = {
  name: 'glossary',
  directives: [
    {
      kind: 'containerDirective',
      names: ['glossary'],
      shows: 'sorted',
      make: ({ blocks, file }) => glossaryOf(blocks, file),
    },
  ],
  html: { glossary: render, glossaryTerm: renderTerm },
};
