import type { Node } from 'unist';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { SKIP, visit } from '../tree/visit.js';
import { cleanCss, isInside } from './svg-css.js';
import { textOf } from './svg-html.js';

/** Something that was taken out of a picture. */
export interface Removed {
  /** What it was, as the plural that a sentence begins with. */
  what: string;
  line: number;
  column: number;
}

/** Elements that run something, take in foreign content, or lead out of the picture; in small letters. */
const dropped: Record<string, string> = {
  script: 'Scripts',
  handler: 'Scripts',
  listener: 'Scripts',
  iframe: 'Frames',
  object: 'Embedded objects',
  embed: 'Embedded objects',
  audio: 'Sounds and films',
  video: 'Sounds and films',
};

/** Attributes whose values are CSS that can name something to load (https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes). */
const styles = new Set(
  'fill stroke filter mask clip-path cursor color-profile marker marker-start marker-mid marker-end'.split(
    ' ',
  ),
);

/**
 * An SVG without a document type (whose entities can be a bomb, and which EPUBCheck refuses when it is not the one it knows),
 * scripts, event handlers, and references to other files or to what is not in the picture.
 *
 * @returns The cleaned source and what was taken out of it; undefined when it is not well-formed.
 */
export function cleanSvg(source: string): { svg: string; removed: Removed[] } | undefined {
  let tree: Root;
  try {
    tree = fromXml(source);
  } catch {
    return undefined;
  }
  const removed: Removed[] = [];
  const tell = ({ position }: Node, what: string) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    removed.push({ what, line, column });
  };
  const ids = idsIn(tree);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const goes = node.type === 'element' ? reasonToDrop(node) : undefined;
    if (goes !== undefined) tell(node, goes);
    if (node.type === 'instruction' && node.name.toLowerCase() === 'xml-stylesheet')
      tell(node, 'Style sheets outside of the picture');
    if (
      goes !== undefined ||
      node.type === 'doctype' ||
      node.type === 'comment' ||
      node.type === 'instruction'
    ) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    if (local(node.name) === 'foreignobject') {
      parent.children.splice(index, 1, ...textOf(node));
      return [SKIP, index];
    }
    for (const what of cleanAttributes(node, ids)) tell(node, what);
    if (local(node.name) === 'style' && cleanStyle(node)) tell(node, 'Styles that load something');
    return undefined;
  });
  return { svg: toXml(tree), removed };
}

function idsIn(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ attributes }) => {
    for (const name of ['id', 'xml:id']) if (attributes[name]) ids.add(attributes[name]);
  });
  return ids;
}

function reasonToDrop({ name, attributes }: Element): string | undefined {
  if (dropped[local(name)]) return dropped[local(name)];
  // An animation can put in later what is taken out here.
  const target = Object.entries(attributes).find(([key]) => local(key) === 'attributename')?.[1] ?? '';
  const isAnimation = /^(?:set|animate)/.test(local(name));
  return isAnimation && (local(target) === 'href' || /^on/i.test(target)) ? 'Animated links' : undefined;
}

/** @returns What was taken out. */
function cleanAttributes(node: Element, ids: Set<string>): string[] {
  const removed: string[] = [];
  for (const [name, given] of Object.entries(node.attributes)) {
    const value = given ?? '';
    const what = problemWith(name, value, ids);
    if (what === undefined) continue;
    removed.push(what);
    const rest = name.toLowerCase() === 'style' ? cleanCss(value, 'declarationList').css : '';
    if (rest === '') Reflect.deleteProperty(node.attributes, name);
    else node.attributes[name] = rest;
  }
  return removed;
}

function problemWith(name: string, value: string, ids: Set<string>): string | undefined {
  if (/^on/i.test(local(name))) return 'Scripts';
  if (local(name) === 'href' || local(name) === 'src') {
    const url = value.trim();
    if (!isInside(url)) return 'Links out of the picture';
    return url.startsWith('#') && !ids.has(decode(url.slice(1)))
      ? 'Links to what is not in the picture'
      : undefined;
  }
  if (name.toLowerCase() === 'xml:base') return 'Links out of the picture';
  const lower = name.toLowerCase();
  const css = lower === 'style' ? value : styles.has(lower) ? `${lower}:${value}` : '';
  return cleanCss(css, 'declarationList').isChanged ? 'Styles that load something' : undefined;
}

/** Text and CDATA are one style sheet. @returns Whether something was taken out. */
function cleanStyle(node: Element): boolean {
  const text = node.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
  const { css, isChanged } = cleanCss(text, 'stylesheet');
  node.children = [{ type: 'text', value: css }];
  return isChanged;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A name without its prefix, in small letters: XML tells them apart, and some readers do not. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
