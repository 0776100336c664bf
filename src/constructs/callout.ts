import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, Blockquote, Data, DefinitionContent, Parent, Root } from 'mdast';
import { positionOf } from '../tree/position.js';
import { visit } from '../tree/visit.js';
import { type Caption, captionOf } from './caption.js';
import type { Construct, Directive, Render } from './construct.js';

/** The kinds of callout, in the order in which the manual shows them. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** The kind of a callout: `warning`, `note` … */
export type CalloutKind = (typeof calloutKinds)[number];

/** A box beside the flow of the text: `:::warning[Title]` or `> [!WARNING]`. */
export interface Callout extends Parent {
  type: 'callout';
  kind: CalloutKind;
  /** A caption first, where the author gave a title. */
  children: (Caption | BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    callout: Callout;
  }
  interface BlockContentMap {
    callout: Callout;
  }
}

const directives = calloutKinds.map((kind): Directive => ({
  kind: 'containerDirective',
  names: [kind],
  make: (written) => [{ type: 'callout', kind, children: [...captionOf(written), ...written.blocks] }],
}));

const marker = /^\[!([a-z]+)\][^\S\r\n]*(?:\r\n?|\n|$)/i;

/** `> [!WARNING]` on a line of its own, as code hosts write call-outs. */
function alerts(tree: Root): void {
  visit(tree, 'blockquote', (node, index, parent) => {
    const callout = toCallout(node);
    if (callout && parent && index !== undefined) parent.children[index] = callout;
  });
}

function toCallout(node: Blockquote): Callout | undefined {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return undefined;
  const [text, ...inline] = first.children;
  if (text?.type !== 'text') return undefined;
  const match = marker.exec(text.value);
  const kind = calloutKinds.find((k) => k === match?.[1]?.toLowerCase());
  if (!match || !kind || (match[0] === text.value && inline.length > 0 && inline[0]?.type !== 'break'))
    return undefined;
  const value = text.value.slice(match[0].length);
  const remaining =
    value === '' ? inline.filter((n, i) => i > 0 || n.type !== 'break') : [{ ...text, value }, ...inline];
  const children = remaining.length > 0 ? [{ ...first, children: remaining }, ...rest] : rest;
  return { type: 'callout', kind, children, ...positionOf(node) };
}

/** `<aside class="callout warning">` that is named by its visible label; finishing adds the sign. */
const render: Render<Callout> = (node, { chapter, count, words, state }) => {
  const id = `${chapter.slug}-callout-${count('callout')}`;
  const [first] = node.children;
  const title: (ElementContent | string)[] =
    first?.type === 'caption' ? [': ', h('span.callout-title', state.all(first))] : [];
  const label = h('p.callout-label', { id }, [h('span.callout-kind', words[node.kind]), ...title]);
  const blocks = title.length > 0 ? node.children.slice(1) : node.children;
  const content = state.wrap(state.all({ ...node, children: blocks }), true);
  const properties = { className: ['callout', node.kind], role: 'note', ariaLabelledBy: [id] };
  return h('aside', properties, [label, ...content]);
};

export const callout: Construct = {
  name: 'callout',
  directives,
  rewrite: alerts,
  mark: new RegExp(`^\\[!(?:${calloutKinds.join('|')})\\]`, 'i'),
  html: { callout: render },
};
