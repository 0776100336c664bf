import type { Root } from 'mdast';
import type { Caption } from '../../model/nodes.js';
import { visit } from '../../tree/visit.js';
import { positionOf } from '../../tree/position.js';

/** A paragraph that holds one image with a title is a figure, and the title its caption. */
export function figures(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const [image] = node.children;
    if (
      node.children.length !== 1 ||
      image?.type !== 'image' ||
      !image.title ||
      !parent ||
      index === undefined
    )
      return;
    const caption: Caption = { type: 'caption', children: [{ type: 'text', value: image.title }] };
    image.title = null;
    parent.children[index] = { type: 'figure', children: [caption, image], ...positionOf(node) };
  });
}
