import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, Blockquote, Data, DefinitionContent, Parent, PhrasingContent, Root } from 'mdast';
import {
  calloutFor,
  type CalloutKind,
  calloutKinds,
  calloutNames,
  namesOf,
} from '../dialects/callout-names.js';
import { positionOf } from '../tree/position.js';
import type { Settings } from '../settings/schema.js';
import { visit } from '../tree/visit.js';
import { type Caption, captionOf } from './caption.js';
import type { Construct, Directive, Render } from './construct.js';

/** A box beside the flow of the text: `:::warning[Title]` or `> [!WARNING]`. */
export interface Callout extends Parent {
  type: 'callout';
  kind: CalloutKind;
  /** Its name and its words, where the configuration has a kind of its own that looks like `kind`. */
  own?: { name: string; label: string };
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

/** What the name in a mark makes of a quotation. */
interface Known extends Pick<Callout, 'kind' | 'own'> {
  /** The title where the author gave none. */
  title?: string | undefined;
}

/** `> [!WARNING]` as code hosts write callouts, and `> [!tip]- Title` as Obsidian does. */
function alerts(tree: Root, find: (name: string) => Known | undefined): void {
  visit(tree, 'blockquote', (node, index, parent) => {
    const callout = toCallout(node, find);
    if (callout && parent && index !== undefined) parent.children[index] = callout;
  });
}

function toCallout(node: Blockquote, find: (name: string) => Known | undefined): Callout | undefined {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return undefined;
  const [text, ...inline] = first.children;
  if (text?.type !== 'text') return undefined;
  const [mark, name = ''] = marker.exec(text.value) ?? [];
  const known = mark === undefined ? undefined : find(name);
  if (mark === undefined || !known) return undefined;
  const { title, below } = firstLine([{ ...text, value: text.value.slice(mark.length) }, ...inline]);
  const shown: PhrasingContent[] =
    title.length > 0 ? title : known.title === undefined ? [] : [{ type: 'text', value: known.title }];
  const caption: Caption[] = shown.length > 0 ? [{ type: 'caption', children: shown }] : [];
  const blocks = below.length > 0 ? [{ ...first, children: below }, ...rest] : rest;
  const { kind, own } = known;
  return {
    type: 'callout',
    kind,
    ...(own && { own }),
    children: [...caption, ...blocks],
    ...positionOf(node),
  };
}

/** What is on the first line of a paragraph, and what is on the others. */
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
  const label = h('p.callout-label', { id }, [
    h('span.callout-kind', node.own?.label ?? words[node.kind]),
    ...title,
  ]);
  const blocks = title.length > 0 ? node.children.slice(1) : node.children;
  const content = state.wrap(state.all({ ...node, children: blocks }), true);
  const className = ['callout', node.kind, ...(node.own ? [`kind-${node.own.name}`] : [])];
  const properties = { className, role: 'note', ariaLabelledBy: [id] };
  return h('aside', properties, [label, ...content]);
};

export const callout: Construct = {
  name: 'callout',
  directives,
  rewrite: (tree) => {
    alerts(tree, calloutFor);
  },
  mark: markOf(calloutNames),
  html: { callout: render },
};

/** The callouts that a configuration adds, as `:::exercise[Title]` and `> [!EXERCISE]`. */
export function ownCallouts(kinds: Settings['callouts']): Construct {
  const own = Object.entries(kinds).map(([name, { label, like }]) => ({ kind: like, own: { name, label } }));
  const find = (name: string) => own.find((one) => one.own.name === name.toLowerCase());
  return {
    name: 'callouts of the configuration',
    directives: own.map((one) => ({
      kind: 'containerDirective',
      names: [one.own.name],
      make: (written) => [{ type: 'callout', ...one, children: [...captionOf(written), ...written.blocks] }],
    })),
    rewrite(tree) {
      alerts(tree, find);
    },
    ...(own.length > 0 && { mark: markOf(own.map((one) => one.own.name)) }),
  };
}

function markOf(names: readonly string[]): RegExp {
  return new RegExp(`^\\[!(?:${names.join('|')})\\][-+]?`, 'i');
}
