import type { Root } from 'hast';
import type { Handler } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { HtmlBlock } from '../../model/mdast.js';

const html = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** One piece of raw HTML: between several, there would be line ends. */
export const htmlBlock: Handler = (state, node: HtmlBlock) => {
  const root: Root = { type: 'root', children: state.all(node) };
  const raw = { type: 'raw' as const, value: html.stringify(root) };
  state.patch(node, raw);
  return raw;
};
