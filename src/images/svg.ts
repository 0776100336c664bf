import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { SKIP, visit } from '../tree/visit.js';

/** Elements that run something, take in foreign content, or lead out of the picture. */
const dropped = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
]);

/**
 * An SVG without a document type (whose entities can be a bomb, and which EPUBCheck refuses when it is not the one it knows),
 * scripts, event handlers and references to other files.
 *
 * @returns The cleaned source; undefined when it is not well-formed.
 */
export function cleanSvg(source: string): string | undefined {
  let tree: Root;
  try {
    tree = fromXml(source);
  } catch {
    return undefined;
  }
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const remove =
      node.type === 'doctype' ||
      node.type === 'comment' ||
      node.type === 'instruction' ||
      (node.type === 'element' && dropped.has(local(node.name)));
    if (remove) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'element') cleanAttributes(node);
    if (node.type === 'element' && local(node.name) === 'style') cleanStyle(node);
    return undefined;
  });
  return toXml(tree);
}

function cleanAttributes(node: Element): void {
  const safe = Object.entries(node.attributes).filter(([name, value]) => {
    const isLink = local(name) === 'href' || name === 'src';
    return !/^on/i.test(name) && (isLink ? isInside(value ?? '') : !leadsOut(value ?? ''));
  });
  node.attributes = Object.fromEntries(safe);
}

function cleanStyle(node: Element): void {
  for (const child of node.children) {
    if (child.type !== 'text' && child.type !== 'cdata') continue;
    child.value = child.value
      .replace(/@import[^;]*;?/gi, '')
      .replace(/url\(\s*(?!['"]?(#|data:image\/))[^)]*\)/gi, 'none');
  }
}

/** A fragment of the picture itself, or a picture in the picture. */
function isInside(url: string): boolean {
  return url.startsWith('#') || /^data:image\/(png|jpeg|gif|webp);/i.test(url);
}

function leadsOut(value: string): boolean {
  return /url\(\s*(?!['"]?(#|data:image\/))/i.test(value);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
