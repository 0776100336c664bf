import type { Blockquote, Root } from 'mdast';
import { visit } from '../../tree/visit.js';
import { calloutKinds } from '../../model/callout-kinds.js';
import type { Callout } from '../../model/nodes.js';
import { positionOf } from '../../tree/position.js';

const marker = /^\[!([a-z]+)\][^\S\r\n]*(?:\r\n?|\n|$)/i;

/** `> [!WARNING]` on a line of its own, as code hosts write call-outs. */
export function alerts(tree: Root): void {
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
