import { h } from 'hastscript';
import type { BlockContent, Data, DefinitionContent, Parent } from 'mdast';
import type { Construct } from './construct.js';

/** Blocks that stay on one page, where they fit on one: `:::keep`. */
export interface Keep extends Parent {
  type: 'keep';
  children: (BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    keep: Keep;
  }
  interface BlockContentMap {
    keep: Keep;
  }
}

export const keep: Construct = {
  name: 'keep',
  directives: [
    {
      kind: 'containerDirective',
      names: ['keep'],
      make: ({ blocks }) => [{ type: 'keep', children: blocks }],
    },
  ],
  html: { keep: (node, { state }) => h('div', { className: ['keep'] }, state.wrap(state.all(node), true)) },
};
