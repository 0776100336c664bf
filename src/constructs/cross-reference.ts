import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent } from 'mdast';
import type { Construct } from './construct.js';

/** A link whose text is what it leads to: `[](#fig-x)`, `[](views.md#converters)`. The `links` pass makes it. */
export interface CrossReference extends Parent {
  type: 'crossReference';
  /** `#` and the id in the finished book. */
  url: string;
  /** Filled in by the `links` pass. */
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    crossReference: CrossReference;
  }
  interface PhrasingContentMap {
    crossReference: CrossReference;
  }
}

/** `<a class="cross-reference">`; print can add the page. */
export const crossReference: Construct = {
  name: 'crossReference',
  html: {
    crossReference: (node, { state }) =>
      h('a', { className: ['cross-reference'], href: node.url }, state.all(node)),
  },
};
