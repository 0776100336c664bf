import type { Node } from 'unist';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { SKIP, visit } from '../tree/visit.js';
import { decode } from '../tree/inner-links.js';
import { local } from './local-name.js';
import { cleanCss, isInside } from './svg-css.js';
import { textOf } from './svg-html.js';

/** Something that was removed from an image. */
export interface Removed {
  /** What it was, in the plural. */
  what: string;
  line: number;
  column: number;
}

/** Elements that run something or embed foreign content, by their names in lowercase. */
const dropped: Record<string, string> = {
  script: 'scripts',
  handler: 'scripts',
  listener: 'scripts',
  iframe: 'frames',
  object: 'embedded objects',
  embed: 'embedded objects',
  audio: 'audio and video',
  video: 'audio and video',
};

/** Attributes whose values are CSS that can load something, and those that animations give to them (https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes). */
const styles = new Set(
  'fill stroke filter mask clip-path cursor color-profile marker marker-start marker-mid marker-end from to by values'.split(
    ' ',
  ),
);

/**
 * Removes from an SVG the document type (entities can expand to gigabytes, and EPUBCheck refuses unknown types), scripts, event
 * handlers, and references to other files or to ids that do not exist.
 *
 * @returns The rest, and what was removed; undefined when the source is not well-formed.
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
      tell(node, 'external style sheets');
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
    if (local(node.name) === 'style' && cleanStyle(node)) tell(node, 'styles that load something');
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
  // An animation can set later what is removed here.
  const target = Object.entries(attributes).find(([key]) => local(key) === 'attributename')?.[1] ?? '';
  const isAnimation = /^(?:set|animate)/.test(local(name));
  return isAnimation && (local(target) === 'href' || /^on/i.test(target)) ? 'animated links' : undefined;
}

/** @returns What was removed. */
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
  if (/^on/i.test(local(name))) return 'scripts';
  if (['href', 'src', 'srcset'].includes(local(name))) {
    const url = value.trim();
    if (!isInside(url)) return 'external links';
    return url.startsWith('#') && !ids.has(decode(url.slice(1)))
      ? 'links to ids that do not exist'
      : undefined;
  }
  if (name.toLowerCase() === 'xml:base') return 'external links';
  const lower = name.toLowerCase();
  const css = lower === 'style' ? value : styles.has(lower) ? `${lower}:${value}` : '';
  return cleanCss(css, 'declarationList').isChanged ? 'styles that load something' : undefined;
}

/** Text and CDATA sections form one style sheet. @returns Whether something was removed. */
function cleanStyle(node: Element): boolean {
  const text = node.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
  const { css, isChanged } = cleanCss(text, 'stylesheet');
  node.children = [{ type: 'text', value: css }];
  return isChanged;
}
