import type { Element, ElementContent, Parents, Root } from 'hast';
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
  for (const { mark, parent } of marks.reverse()) {
    const at = parent.children.indexOf(mark);
    mark.children = takeBehind(parent, at);
    if (mark.children.length === 0) mark.children = takeBefore(parent, at);
  }
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
