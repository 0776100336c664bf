import { h } from 'hastscript';
import type { BlockContent, Data, DefinitionContent, Parent } from 'mdast';
import { type Caption, captionOf } from './caption.js';
import type { Construct, Render } from './construct.js';

/** What a reader opens on a screen, and paper shows open: `:::details[Title]`. */
export interface Details extends Parent {
  type: 'details';
  /** A caption first, where the author gave a title. */
  children: (Caption | BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    details: Details;
  }
  interface BlockContentMap {
    details: Details;
  }
}

/** `<details>` as in raw HTML. */
const render: Render<Details> = (node, { state }) => {
  const [first, ...rest] = node.children;
  const titled = first?.type === 'caption';
  const blocks = state.wrap(state.all({ ...node, children: titled ? rest : node.children }), true);
  return h('details', [h('summary', titled ? state.all(first) : '…'), ...blocks]);
};

export const details: Construct = {
  name: 'details',
  directives: [
    {
      kind: 'containerDirective',
      names: ['details'],
      make: (written) => [{ type: 'details', children: [...captionOf(written), ...written.blocks] }],
    },
  ],
  html: { details: render },
};
