import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { hasClass } from '../../html/class-names.js';
import { visit } from '../../tree/visit.js';

/**
 * Puts the word behind a place of the index into it, or the one before it: where a line ends in an empty element, the browser has no
 * place for it, and the index would lead nowhere.
 */
export function fillMarks(root: Root): void {
  const marks: { mark: Element; parent: Parents }[] = [];
  visit(root, 'element', (mark, _, parent) => {
    if (parent && hasClass(mark, 'index-mark') && mark.children.length === 0) marks.push({ mark, parent });
  });
  // Of two in a row, the first takes the second with its word.
  for (const { mark, parent: around } of marks.reverse()) {
    const parent = intoBlock(mark, around);
    const at = parent.children.indexOf(mark);
    mark.children = takeBehind(parent, at);
    if (mark.children.length === 0) mark.children = takeBefore(parent, at);
  }
}

const blocks = new Set(
  'aside blockquote details div dl figure h2 h3 h4 h5 h6 hr nav ol p pre section table ul'.split(' '),
);

/** Moves a place that is between two blocks to the start of the next one, or to the end of the last one. */
function intoBlock(mark: Element, parent: Parents): Parents {
  const at = parent.children.indexOf(mark);
  const next = parent.children.slice(at + 1).find(isElement);
  const block = next ?? parent.children.slice(0, at).findLast(isElement);
  if (!block || !blocks.has(block.tagName)) return parent;
  const shown: [Parents, ElementContent][] = [];
  visit(block, (node, _, around) => {
    const isShown =
      node.type === 'text' ? node.value.trim() !== '' : isElement(node) && node.tagName === 'img';
    if (isShown && around) shown.push([around, node]);
  });
  const [inside, node] = (next ? shown[0] : shown.at(-1)) ?? [];
  if (!inside || !node) return parent;
  parent.children.splice(at, 1);
  inside.children.splice(inside.children.indexOf(node) + (next ? 0 : 1), 0, mark);
  return inside;
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

/** What follows, with the space before it, up to the end of a word or of an element. */
function takeBehind({ children }: Parents, at: number): ElementContent[] {
  const [next, after] = [children[at + 1], children[at + 2]];
  if (next?.type === 'element') return children.splice(at + 1, 1) as Element[];
  if (next?.type !== 'text') return [];
  const [word] = /^\s*\S+/.exec(next.value) ?? [];
  if (word === undefined)
    return after?.type === 'element' ? (children.splice(at + 1, 2) as ElementContent[]) : [];
  next.value = next.value.slice(word.length);
  if (next.value === '') children.splice(at + 1, 1);
  return [{ type: 'text', value: word }];
}

function takeBefore({ children }: Parents, at: number): ElementContent[] {
  const before = children[at - 1];
  if (before?.type === 'element') return children.splice(at - 1, 1) as Element[];
  const [word] = before?.type === 'text' ? (/\S+\s*$/.exec(before.value) ?? []) : [];
  if (before?.type !== 'text' || word === undefined) return [];
  before.value = before.value.slice(0, -word.length);
  return [{ type: 'text', value: word }];
}
