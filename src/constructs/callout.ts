import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, Blockquote, Data, DefinitionContent, Parent, PhrasingContent, Root } from 'mdast';
import { calloutFor, calloutNames, namesOf } from '../dialects/callout-names.js';
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
  names: namesOf(kind),
  make: (written) => [{ type: 'callout', kind, children: [...captionOf(written), ...written.blocks] }],
}));

/** The mark, a sign for folding, and a title. */
const marker = /^\[!([a-z-]+)\][-+]?[^\S\r\n]*/i;

/** `> [!WARNING]` as code hosts write callouts, and `> [!tip]- Title` as Obsidian does. */
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
  const [mark, name = ''] = marker.exec(text.value) ?? [];
  const known = calloutFor(name);
  const kind = calloutKinds.find((one) => one === known?.kind);
  if (mark === undefined || !kind) return undefined;
  const { title, below } = firstLine([{ ...text, value: text.value.slice(mark.length) }, ...inline]);
  const shown: PhrasingContent[] =
    title.length > 0 ? title : known?.title === undefined ? [] : [{ type: 'text', value: known.title }];
  const caption: Caption[] = shown.length > 0 ? [{ type: 'caption', children: shown }] : [];
  const blocks = below.length > 0 ? [{ ...first, children: below }, ...rest] : rest;
  return { type: 'callout', kind, children: [...caption, ...blocks], ...positionOf(node) };
}

/** What stands on the first line of a paragraph, and what stands on the others. */
function firstLine(nodes: PhrasingContent[]): { title: PhrasingContent[]; below: PhrasingContent[] } {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return { title: nodes.slice(0, index), below: nodes.slice(index + 1) };
    const [, line = '', rest = ''] =
      node.type === 'text' ? (/^(.*?)(?:\r\n?|\n)([^]*)$/.exec(node.value) ?? []) : [];
    if (node.type !== 'text' || !/[\r\n]/.test(node.value)) continue;
    const part = (value: string) => (value === '' ? [] : [{ ...node, value }]);
    return {
      title: [...nodes.slice(0, index), ...part(line.trimEnd())],
      below: [...part(rest), ...nodes.slice(index + 1)],
    };
  }
  return { title: nodes.filter((node) => node.type !== 'text' || node.value !== ''), below: [] };
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
  mark: new RegExp(`^\\[!(?:${calloutNames.join('|')})\\][-+]?`, 'i'),
  html: { callout: render },
};
