import { h } from 'hastscript';
import type { BlockContent, Data, DefinitionContent, Paragraph, Parent } from 'mdast';
import { type Attribution, withAttribution } from './attribution.js';
import type { Construct, Directive } from './construct.js';

/** Words of somebody else's that a chapter opens with: `:::epigraph`. */
export interface Epigraph extends Parent {
  type: 'epigraph';
  children: (Attribution | BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    epigraph: Epigraph;
  }
  interface BlockContentMap {
    epigraph: Epigraph;
  }
}

const box: Directive = {
  kind: 'containerDirective',
  names: ['epigraph'],
  make({ label, blocks }) {
    const first: Paragraph[] = label.length > 0 ? [{ type: 'paragraph', children: label }] : [];
    return [{ type: 'epigraph', children: withAttribution([...first, ...blocks]) }];
  },
};

/** `<blockquote class="epigraph">` */
export const epigraph: Construct = {
  name: 'epigraph',
  directives: [box],
  html: {
    epigraph: (node, { state }) =>
      h('blockquote', { className: ['epigraph'] }, state.wrap(state.all(node), true)),
  },
};
