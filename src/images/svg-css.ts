import { type CssNode, generate, ident, type List, type ListItem, parse, walk } from 'css-tree';
import { addressesIn } from '../tree/css-addresses.js';

/** The CSS of an image without what loads something. */
export interface CleanCss {
  css: string;
  /** Whether something was removed. */
  isChanged: boolean;
}

/**
 * Removes from the CSS of an image what loads something from outside of it.
 *
 * @param context A style sheet, or the declarations of a `style` attribute.
 */
export function cleanCss(css: string, context: 'stylesheet' | 'declarationList'): CleanCss {
  const tree = parse(css, { context, parseCustomProperty: true });
  const removed: CssNode[] = [];
  walk(tree, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode> | undefined) {
      if (!list || !isForeign(node)) return;
      removed.push(node);
      list.remove(item);
    },
  });
  const isChanged = removed.length > 0;
  return { css: isChanged ? generate(tree) : css, isChanged };
}

/** Whether a rule, an at-rule or a declaration is removed as a whole. */
function isForeign(node: CssNode): boolean {
  if (node.type === 'Atrule')
    return (
      ident.decode(node.name).toLowerCase() === 'import' || (node.prelude ? leadsOut(node.prelude) : false)
    );
  if (node.type === 'Rule') return leadsOut(node.prelude);
  return (node.type === 'Declaration' || node.type === 'Raw') && leadsOut(node);
}

function leadsOut(node: CssNode): boolean {
  return addressesIn(node).some(({ address }) => !isInside(address));
}

/** Whether an address is a part of the image itself, or an image embedded in it. */
export function isInside(url: string): boolean {
  return url.startsWith('#') || /^data:image\/(?:png|jpeg|gif|webp);/i.test(url);
}
