import type { Nodes } from 'hast';
import { hasClass } from '../../html/class-names.js';
import { xmlText } from '../../tree/xml.js';

/** What a reader would miss if it were not there. */
export interface Tally {
  /** The addresses of links; those inside the book begin with `#`. */
  links: string[];
  /** The paths of images. */
  images: string[];
  /** The texts of code blocks, with their white space. */
  code: string[];
  ids: Iterable<string>;
  /** All text, without white space. */
  text: string;
}

/** What is in a tree of the book in HTML. */
export function tallyOf(tree: Nodes): Tally & { ids: string[] } {
  const tally = { links: [], images: [], code: [], ids: [], text: '' };
  collect(tree, tally);
  return tally;
}

function collect(node: Nodes, tally: Tally & { ids: string[] }): void {
  if (node.type === 'text') tally.text += xmlText(node.value).replace(/\s+/g, '');
  if (node.type === 'element') {
    const { href, src, id } = node.properties;
    if (typeof id === 'string') tally.ids.push(id);
    if (node.tagName === 'a' && typeof href === 'string') tally.links.push(href);
    if (node.tagName === 'img' && typeof src === 'string') tally.images.push(src);
    if (hasClass(node, 'code')) tally.code.push(xmlText(textOf(node)).replace(/\r\n?/g, '\n'));
  }
  if ('children' in node) for (const child of node.children) collect(child, tally);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
