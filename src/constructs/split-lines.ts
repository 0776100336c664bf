import type { PhrasingContent, RootContent } from 'mdast';

/** The lines of a paragraph. What reaches from one line into the next, such as emphasis, becomes one for each of them. */
export function splitLines<Content extends RootContent = PhrasingContent>(nodes: Content[]): Content[][] {
  const lines: Content[][] = [[]];
  for (const node of nodes) {
    const [first = [], ...others] = piecesOf(node);
    lines.at(-1)?.push(...first);
    lines.push(...others);
  }
  return lines;
}

function piecesOf<Content extends RootContent>(node: Content): Content[][] {
  if (node.type === 'break') return [[], []];
  if (node.type === 'text')
    return node.value.split(/\r\n?|\n/).map((value) => (value === '' ? [] : [{ ...node, value }]));
  if (!('children' in node) || node.children.length === 0) return [[node]];
  return splitLines<RootContent>(node.children).map((children) =>
    children.length === 0 ? [] : [{ ...node, children }],
  );
}
