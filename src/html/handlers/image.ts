import type { Element, Properties } from 'hast';
import type { Image } from 'mdast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import { widthOf } from '../../constructs/figure.js';
import type { Context } from '../context.js';

/** `<img>` with the path and the size of its resource; each in a box where targets have images of their own. */
export function image({ book }: Context): Handler {
  return (state, node: Image) => {
    const { resource, targetResources = {} } = node.data ?? {};
    const element = imageOf(resource);
    // An image without a resource has its message already.
    if (!element) return h('span.missing-image', node.alt ?? '');
    const targets = Object.keys(targetResources);
    if (targets.length === 0) return element;
    return [
      h('span', { dataNotTarget: targets.join(' ') }, element),
      ...targets.map((target) => h('span', { dataTarget: target }, imageOf(targetResources[target]))),
    ];

    function imageOf(path = ''): Element | undefined {
      const found = book.resources.get(path);
      if (!found) return undefined;
      const properties: Properties = { src: found.path, alt: node.alt ?? '' };
      if (found.width !== undefined) properties['width'] = Math.round(found.width);
      if (found.height !== undefined) properties['height'] = Math.round(found.height);
      const width = node.data?.width;
      const percent = widthOf(width);
      const pixels = /^(\d+)(?:px)?$/.exec(width ?? '')?.[1];
      const isShare = percent !== undefined && width?.includes('%') === true;
      const classes = [...(isShare ? [`width-${percent}`] : []), ...(node.data?.classes ?? [])];
      if (classes.length > 0) properties['className'] = classes;
      if (!isShare && pixels !== undefined && found.width && found.height) {
        properties['width'] = Number(pixels);
        properties['height'] = Math.round((found.height / found.width) * Number(pixels));
      }
      const made = h('img', properties);
      state.patch(node, made);
      return made;
    }
  };
}
