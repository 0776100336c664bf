import { h } from 'hastscript';
import type { BlockContent, Data, DefinitionContent, Parent } from 'mdast';
import { type Caption, captionOf } from './caption.js';
import type { Construct, Render } from './construct.js';

/** What is beside the text and can be skipped: `:::aside[Title]`. */
export interface Aside extends Parent {
  type: 'aside';
  /** A caption first, where the author gave a title. */
  children: (Caption | BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    aside: Aside;
  }
  interface BlockContentMap {
    aside: Aside;
  }
}

/** `<aside class="side-note">`, named by its title where it has one. */
const render: Render<Aside> = (node, { chapter, count, state }) => {
  const [first, ...rest] = node.children;
  const titled = first?.type === 'caption';
  const id = titled ? `${chapter.slug}-aside-${count('aside')}` : undefined;
  const title = titled ? [h('p', { className: ['side-note-title'], id }, state.all(first))] : [];
  const blocks = state.wrap(state.all({ ...node, children: titled ? rest : node.children }), true);
  return h('aside', { className: ['side-note'], ariaLabelledBy: id }, [...title, ...blocks]);
};

export const aside: Construct = {
  name: 'aside',
  directives: [
    {
      kind: 'containerDirective',
      names: ['aside'],
      make: (written) => [{ type: 'aside', children: [...captionOf(written), ...written.blocks] }],
    },
  ],
  html: { aside: render },
};
