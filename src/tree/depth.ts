import type { Node, Parent } from 'unist';

/**
 * Finds a node that is nested too deep for functions that call themselves for each level.
 *
 * @param limit How many ancestors a node may have.
 * @returns The first node with more; undefined when there is none.
 */
export function tooDeep(tree: Node, limit: number): Node | undefined {
  const open: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > limit) return node;
    const { children = [] } = node as Partial<Parent>;
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) open.push({ node: child, depth: depth + 1 });
    }
  }
  return undefined;
}
