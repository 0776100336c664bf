import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent } from 'mdast';
import { type Construct, span } from './construct.js';

/** Letters that are set as small capitals: `:small-caps[…]`. */
export interface SmallCaps extends Parent {
  type: 'smallCaps';
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    smallCaps: SmallCaps;
  }
  interface PhrasingContentMap {
    smallCaps: SmallCaps;
  }
}

export const smallCaps: Construct = {
  name: 'smallCaps',
  directives: [span('small-caps', (children) => ({ type: 'smallCaps', children }))],
  html: { smallCaps: (node, { state }) => h('span', { className: ['small-caps'] }, state.all(node)) },
};
