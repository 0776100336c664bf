import type { PhrasingContent } from 'mdast';

/** The lines of a paragraph. What reaches from one line into the next, such as emphasis, becomes one for each of them. */
export function splitLines(nodes: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const [first = [], ...others] = piecesOf(node);
    lines.at(-1)?.push(...first);
    lines.push(...others);
  }
  return lines;
}

function piecesOf(node: PhrasingContent): PhrasingContent[][] {
  if (node.type === 'break') return [[], []];
  if (node.type === 'text')
    return node.value.split(/\r\n?|\n/).map((value) => (value === '' ? [] : [{ ...node, value }]));
  if (!('children' in node)) return [[node]];
  return splitLines(node.children as PhrasingContent[]).map((children) =>
    children.length === 0 ? [] : [{ ...node, children } as PhrasingContent],
  );
}
