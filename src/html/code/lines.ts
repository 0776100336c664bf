import type { ElementContent } from 'hast';

/** Parts highlighted code at its line ends; an element that goes over one is there in both lines. */
export function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    for (const [index, part] of partsOf(node).entries()) {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)?.push(part);
    }
  }
  return lines;
}

/** What of a node is in each line that it has a part in; undefined where that is nothing. */
function partsOf(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type === 'text')
    return node.value.split('\n').map((value) => (value === '' ? undefined : { type: 'text', value }));
  if (node.type !== 'element') return [node];
  return splitLines(node.children).map((children) =>
    children.length > 0 ? { ...node, properties: { ...node.properties }, children } : undefined,
  );
}
