import { h } from 'hastscript';
import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from '../tree/visit.js';
import type { Construct, Directive, Written } from './construct.js';
import type { IndexMark } from './index-nodes.js';
import { indexPath } from './index-path.js';

/**
 * `:index[Flask!blueprints]` marks a place for the index and shows nothing; `:indexed[blueprint]` shows its text as well.
 *
 * In braces: `see` or `seealso` with other entries, `start` and `end` of a range, `main`, `sort`.
 */
const directives: Directive[] = [
  { kind: 'textDirective', names: ['index'], shows: 'elsewhere', make: (written) => markOf(written) },
  {
    kind: 'textDirective',
    names: ['indexed'],
    make: (written) => {
      const mark = written.label.length > 0 ? markOf(written) : undefined;
      return mark && [...mark, ...shown(written.label)];
    },
  },
];

function markOf({ label, attributes }: Written): [IndexMark] | undefined {
  const path = indexPath(structuredClone(label));
  // The end of a range needs no words: its beginning has them.
  if (path.length === 0 && !attributes.get('end')) return undefined;
  const mark: IndexMark = {
    type: 'indexMark',
    path,
    see: listOf(attributes.get('see')),
    seeAlso: listOf(attributes.get('seealso') ?? attributes.get('see-also')),
    main: attributes.has('main'),
  };
  const sort = attributes.get('sort');
  if (sort) mark.sort = sort;
  for (const side of ['start', 'end'] as const) {
    const name = attributes.get(side);
    if (name !== undefined) mark[side] = name;
  }
  return [mark];
}

function listOf(text = ''): string[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The last entry of the path is what the sentence says. */
function shown(label: PhrasingContent[]): PhrasingContent[] {
  return indexPath(label).at(-1) ?? [];
}

/** A paragraph with nothing but index marks is no paragraph: they go to what follows, and stay by themselves where that has no line of text. */
function loneMarks(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !holdsMarksOnly(node)) return undefined;
    const marks = node.children.filter(({ type }) => type === 'indexMark');
    const next: Nodes | undefined = parent.children[index + 1];
    const isLine = next?.type === 'paragraph' || next?.type === 'heading';
    if (isLine) next.children.unshift(...marks);
    parent.children.splice(index, 1, ...(isLine ? [] : marks));
    return index + (isLine ? 0 : marks.length);
  });
}

function holdsMarksOnly({ children }: Paragraph): boolean {
  const isBlank = (node: PhrasingContent) => node.type === 'text' && node.value.trim() === '';
  return (
    children.some(({ type }) => type === 'indexMark') &&
    children.every((node) => node.type === 'indexMark' || isBlank(node))
  );
}

/** `<span class="index-mark">` without content: a place that can be led to. */
export const indexMark: Construct = {
  name: 'indexMark',
  directives,
  rewrite: loneMarks,
  html: {
    indexMark: ({ id }) => (id === undefined ? undefined : h('span', { className: ['index-mark'], id })),
  },
};
