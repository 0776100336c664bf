import type { Node, Parent } from 'unist';

/**
 * Finds a node that stands deeper in a tree than most functions that walk it could follow.
 *
 * @param limit How many nodes may stand around a node, the root included.
 * @returns The first node that is too deep, undefined when there is none. It does not call itself: it works at any depth.
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
