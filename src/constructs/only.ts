import { h } from 'hastscript';
import type { BlockContent, Data, DefinitionContent, Parent, PhrasingContent } from 'mdast';
import { report } from '../diagnostics/report.js';
import type { Construct, Directive, Render, Written } from './construct.js';

/** Content for some targets only: `:::only{target=pdf}`, `:only[…]{not=epub}`. */
export interface Only extends Parent {
  type: 'only';
  /** The names of targets. */
  targets: string[];
  /** Whether these are the targets that do not get it. */
  not: boolean;
  /** Whether it is part of a line. */
  inline: boolean;
  children: (BlockContent | DefinitionContent | PhrasingContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    only: Only;
  }
  interface BlockContentMap {
    only: Only;
  }
  interface PhrasingContentMap {
    only: Only;
  }
}

/** `:::only{target=pdf}`, `:::only{not=epub,html}`, and `:only[…]{target=pdf}` in a line. */
const directives: Directive[] = [
  { kind: 'containerDirective', names: ['only'], make: (written) => make(written, withLabel(written)) },
  {
    kind: 'textDirective',
    names: ['only'],
    make: (written) => (written.label.length > 0 ? make(written, written.label) : undefined),
  },
];

/** Words in the brackets of a box are its first paragraph. */
function withLabel({ label, blocks }: Written): Only['children'] {
  return label.length > 0 ? [{ type: 'paragraph', children: label }, ...blocks] : blocks;
}

function make({ attributes, place, file }: Written, children: Only['children']): Only[] | undefined {
  const not = attributes.get('target') === undefined;
  const names = (attributes.get(not ? 'not' : 'target') ?? '').split(/[\s,]+/).filter((name) => name !== '');
  if (names.length === 0) {
    const hint = 'Write {target=pdf}, {target=epub}, or {not=epub}.';
    report(file, 'only-names-targets', place, 'This does not say which books it is for.', hint);
    return undefined;
  }
  return [{ type: 'only', targets: names, not, inline: place.type === 'textDirective', children }];
}

/** A box that says which targets its content is for; it goes when a target gets its copy. */
const render: Render<Only> = (node, { state }) => {
  const names = node.targets.join(' ');
  const marks = node.not ? { dataNotTarget: names } : { dataTarget: names };
  const children = node.inline ? state.all(node) : state.wrap(state.all(node), true);
  return h(node.inline ? 'span' : 'div', marks, children);
};

export const only: Construct = { name: 'only', directives, html: { only: render } };
