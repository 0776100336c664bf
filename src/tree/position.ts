import type { Node, Position } from 'unist';

/** The position of the node that another one replaces, for spreading; nothing when it has none. */
export function positionOf({ position }: Node): { position?: Position } {
  return position ? { position } : {};
}
