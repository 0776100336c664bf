import type { Image } from 'mdast';
import type { Properties } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Context } from '../context.js';

/** `<img>` with the path and the size of its resource. */
export function image({ book }: Context): Handler {
  return (state, node: Image) => {
    const resource = book.resources.get(node.data?.resource ?? '');
    // An image without a resource has its message already.
    if (!resource) return undefined;
    const properties: Properties = { src: resource.path, alt: node.alt ?? '' };
    if (resource.width !== undefined) properties['width'] = Math.round(resource.width);
    if (resource.height !== undefined) properties['height'] = Math.round(resource.height);
    const element = h('img', properties);
    state.patch(node, element);
    return element;
  };
}
