import type { Code, PhrasingContent, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Caption, Listing } from '../../model/nodes.js';
import { SKIP, visit } from '../../tree/visit.js';
import { readFence } from '../../model/fence.js';
import { positionOf } from '../../tree/position.js';

/** Code whose fence gives it a title, a caption or an id is a listing. */
export function listings(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    const info = infoOf(node);
    if (info === '' || !parent || index === undefined) return undefined;
    const fence = readFence(info);
    node.data = { ...node.data, fence };
    const { id, title, caption } = fence;
    if (id === undefined && title === undefined && caption === undefined) return undefined;
    const children: Listing['children'] = caption === undefined ? [node] : [captionOf(caption), node];
    const listing: Listing = { type: 'listing', children, ...positionOf(node) };
    if (id !== undefined) listing.id = id;
    if (title !== undefined) listing.title = title;
    parent.children[index] = listing;
    return SKIP;
  });
}

/** What stands behind the language. A fence without one begins with something that no language does. */
function infoOf(node: Code): string {
  const { lang, meta } = node;
  if (!lang || !/^#|^\{|^[\w-]+=/.test(lang))
    return `${/\{.*\}$/.exec(lang ?? '')?.[0] ?? ''} ${meta ?? ''}`.trim();
  node.lang = null;
  return `${lang} ${meta ?? ''}`.trim();
}

/** The text of a caption may hold what a line of Markdown can. It has no place of its own in the file. */
function captionOf(text: string): Caption {
  const { children } = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(text);
  const [first, ...others] = children;
  const isLine = first?.type === 'paragraph' && others.length === 0;
  const inline: PhrasingContent[] = isLine ? first.children : [{ type: 'text', value: text }];
  const caption: Caption = { type: 'caption', children: inline };
  visit(caption, (node) => delete node.position);
  return caption;
}
