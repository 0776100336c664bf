import { h } from 'hastscript';
import type { Data, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { positionOf } from '../tree/position.js';
import { visit } from '../tree/visit.js';
import type { Construct } from './construct.js';

/** Who said what a quotation, an epigraph or a poem holds: its last line, when that begins with a dash. */
export interface Attribution extends Parent {
  type: 'attribution';
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    attribution: Attribution;
  }
  interface BlockContentMap {
    attribution: Attribution;
  }
}

/** The dash before the name of who said it, and what is before that in the same piece of text. */
const opening = /^(?:([^]*\S)\s*\n)?\s*(?:—|―|-{2,3})\s*(?=\S)/;

/** The last line of a quotation tells who said it when it begins with a dash: `— Armin Ronacher`. */
function inQuotations(tree: Root): void {
  visit(tree, 'blockquote', (node) => {
    node.children = withAttribution(node.children);
  });
}

/** The blocks of a quotation, the name of who said it apart from what was said. */
export function withAttribution<Block extends RootContent>(blocks: Block[]): (Block | Attribution)[] {
  const last: RootContent | undefined = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const { said, name } = divide(last);
  // A dash before all that is said begins a dialogue.
  if (!name || (said.length === 0 && blocks.length === 1)) return blocks;
  const attribution: Attribution = { type: 'attribution', children: name, ...positionOf(last) };
  const rest = blocks.slice(0, -1);
  return said.length === 0
    ? [...rest, attribution]
    : [...rest, { ...last, children: said } as Block, attribution];
}

function divide({ children }: Paragraph): { said: PhrasingContent[]; name?: PhrasingContent[] } {
  for (const [index, node] of [...children.entries()].reverse()) {
    if (node.type !== 'text') continue;
    const [matched, before] = opening.exec(node.value) ?? [];
    const startsLine = before !== undefined || index === 0 || children[index - 1]?.type === 'break';
    if (matched === undefined || !startsLine) continue;
    const said = children.slice(0, index);
    if (said.at(-1)?.type === 'break') said.pop();
    if (before !== undefined) said.push({ ...node, value: before });
    const text = { ...node, value: `— ${node.value.slice(matched.length)}` };
    return { said, name: [text, ...children.slice(index + 1)] };
  }
  return { said: children };
}

/** `<p class="attribution">`, the last block of a quotation. */
export const attribution: Construct = {
  name: 'attribution',
  rewrite: inQuotations,
  html: { attribution: (node, { state }) => h('p', { className: ['attribution'] }, state.all(node)) },
};
