import { type CssNode, generate, ident, type List, type ListItem, parse, walk } from 'css-tree';

/** Functions whose texts are addresses. */
const loading = new Set(['src', 'image', 'image-set', '-webkit-image-set']);

/** CSS of a picture without what leads out of it. */
export interface CleanCss {
  css: string;
  /** Whether something was taken out. */
  isChanged: boolean;
}

/**
 * Takes out of the CSS of a picture what loads something from outside of it, however that is written: `@import`, `url()`,
 * `image-set()`, also with escapes or in capital letters. What cannot be parsed goes as well, because nobody can say what it is.
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

/** Whether a part of a style sheet goes as a whole. */
function isForeign(node: CssNode): boolean {
  if (node.type === 'Atrule') return isImport(node.name) || (node.prelude ? leadsOut(node.prelude) : false);
  if (node.type === 'Rule') return leadsOut(node.prelude);
  return (node.type === 'Declaration' || node.type === 'Raw') && leadsOut(node);
}

function isImport(name: string): boolean {
  return ident.decode(name).toLowerCase() === 'import';
}

function leadsOut(node: CssNode): boolean {
  let found = false;
  const loaders: CssNode[] = [];
  walk(node, {
    enter(one: CssNode) {
      // Nobody knows what it is; without one of these it can load nothing.
      if (one.type === 'Raw' && /[\\(@'"]/.test(one.value)) found = true;
      if (one.type === 'Function') {
        const name = ident.decode(one.name).toLowerCase();
        // Written as an escape, it is a function to the parser and an address to a browser.
        if (name === 'url') found = true;
        if (loading.has(name)) loaders.push(one);
      }
      if (one.type === 'Url' && !isInside(one.value)) found = true;
      if (one.type === 'String' && loaders.length > 0 && !isInside(one.value)) found = true;
    },
    leave(one: CssNode) {
      if (one === loaders.at(-1)) loaders.pop();
    },
  });
  return found;
}

/** A part of the picture itself, or a picture in the picture. */
export function isInside(url: string): boolean {
  return url.startsWith('#') || /^data:image\/(?:png|jpeg|gif|webp);/i.test(url);
}
