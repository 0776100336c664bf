import type { Image, Link, Root } from 'mdast';
import { definitions } from 'mdast-util-definitions';
import { SKIP, visit } from '../../tree/visit.js';
import { positionOf } from '../../tree/position.js';

/** Replaces `[text][label]` by the link or image that it stands for, so that later steps know one kind only. */
export function linkReferences(tree: Root): void {
  const define = definitions(tree);
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = define(node.identifier);
    if (!definition) return;
    const { url, title } = definition;
    const resolved: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title: title ?? null, children: node.children, ...positionOf(node) }
        : { type: 'image', url, title: title ?? null, alt: node.alt ?? null, ...positionOf(node) };
    parent.children[index] = resolved;
    return [SKIP, index];
  });
}
