import { h } from 'hastscript';
import type { Data, Literal } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Construct, Directive, Render } from './construct.js';

/** Keys that are pressed together: `:kbd[Ctrl+C]`. */
export interface Keys extends Literal {
  type: 'keys';
  names: string[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    keys: Keys;
  }
  interface PhrasingContentMap {
    keys: Keys;
  }
}

/** `:kbd[Ctrl+C]` has a plus between its keys; `:kbd[Ctrl++]` ends with the key plus. */
const kbd: Directive = {
  kind: 'textDirective',
  names: ['kbd'],
  make({ label }) {
    const value = toString(label);
    const names = value.split(/(?<=[^+\s]\s*)\+(?=\s*\S)/).map((name) => name.trim());
    return label.length > 0 ? [{ type: 'keys', value, names }] : undefined;
  },
};

/** `<kbd class="key">`; several that are pressed together are in a `<kbd class="keys">`, as HTML wants it. */
const render: Render<Keys> = (node) => {
  const caps = node.names.flatMap((name, index) => [
    ...(index > 0 ? ['+'] : []),
    h('kbd', { className: ['key'] }, name),
  ]);
  return h('kbd', { className: ['keys'], translate: 'no' }, caps);
};

export const keys: Construct = {
  name: 'keys',
  directives: [kbd],
  html: { keys: render },
  traits: { keys: { verbatim: true } },
};
