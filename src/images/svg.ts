import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { x as s } from 'xastscript';
import { SKIP, visit } from '../tree/visit.js';

/** Elements that run something, take in foreign content, or lead out of the picture. */
const dropped = new Set(['script', 'iframe', 'object', 'embed', 'audio', 'video', 'handler', 'listener']);

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
    if (node.type === 'element' && local(node.name) === 'foreignObject') {
      parent.children.splice(index, 1, ...textOf(node));
      return [SKIP, index];
    }
    if (node.type === 'element') cleanAttributes(node);
    if (node.type === 'element' && local(node.name) === 'style') cleanStyle(node);
    return undefined;
  });
  return toXml(tree);
}

/** HTML in a picture, which neither books nor readers of books show, as lines of text in the middle of its box. */
function textOf(node: Element): Element[] {
  const lines = linesIn(node.children)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const measure = (name: string) => Number.parseFloat(node.attributes[name] ?? '') || 0;
  const [x, y] = [measure('x') + measure('width') / 2, measure('y') + measure('height') / 2];
  if (lines.length === 0) return [];
  const spans = lines.map((line, index) =>
    s('tspan', { x: String(x), dy: `${index === 0 ? -(lines.length - 1) * 0.6 + 0.35 : 1.2}em` }, line),
  );
  const { transform, class: className } = node.attributes;
  const attributes = { x: String(x), y: String(y), 'text-anchor': 'middle', transform, class: className };
  return [s('text', attributes, spans)];
}

/** Text with a line for each block and break. */
function linesIn(nodes: Element['children']): string[] {
  const lines = [''];
  const walk = (children: Element['children']) => {
    for (const child of children) {
      if (child.type === 'text' || child.type === 'cdata') lines.push((lines.pop() ?? '') + child.value);
      if (child.type !== 'element') continue;
      const isBlock = /^(?:br|p|div|li|tr|h[1-6])$/.test(local(child.name));
      if (isBlock) lines.push('');
      if (!['script', 'style'].includes(local(child.name))) walk(child.children);
      if (isBlock) lines.push('');
    }
  };
  walk(nodes);
  return lines;
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
