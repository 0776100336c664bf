import type { Html, Node, Parents, Root } from 'mdast';
import { visit } from '../../tree/visit.js';

/** Elements that do not nest: void elements, and those whose end tag can be left out. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp'.split(
    ' ',
  ),
);

/** A comment, or a tag outside of comments. */
const tags = /<!--[^]*?-->|<(\/?)([a-z][a-z\d-]*)(?=[\s/>])[^<>]*?(\/?)>/gi;

/**
 * Finds raw HTML in which too many elements are open.
 *
 * @param limit How many elements may be open at a time.
 */
export function tooDeepHtml(tree: Root, limit: number): Node | undefined {
  let open: string[] = [];
  let deep: Html | undefined;
  const read = (node: Html) => {
    for (const [, closing, name = '', empty] of node.value.matchAll(tags)) {
      const lower = name.toLowerCase();
      if (lower === '' || flat.has(lower) || empty === '/') continue;
      if (closing === '/') {
        const at = open.lastIndexOf(lower);
        if (at >= 0) open.length = at;
      } else if (open.push(lower) > limit) deep ??= node;
    }
  };
  visit(tree, (node) => {
    if (node.type === 'html') read(node);
    else if (isLine(node)) {
      // `rawHtml` closes what a line leaves open.
      const before = [...open];
      visit(node, 'html', read);
      open = before;
      return 'skip';
    }
    return deep ? false : undefined;
  });
  return deep;
}

function isLine(node: Node): node is Parents {
  return ['paragraph', 'heading', 'tableCell'].includes(node.type);
}
