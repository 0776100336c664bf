import { blockAround } from './geometry.js';
import type { Leaf } from './flow.js';

/** Moves all of a note from an offset of one of its leaves on into a second part, with copies of the boxes around. */
export function cutNote(note: HTMLElement, leaf: Leaf, offset: number): HTMLElement {
  const range = document.createRange();
  if (offset > 0) range.setStart(leaf, offset);
  else range.setStartBefore(firstInside(note, leaf));
  range.setEndAfter(note.lastChild as Node);
  const broken = ancestorsInside(note, offset > 0 ? leaf : firstInside(note, leaf));
  const rest = note.cloneNode(false) as HTMLElement;
  const origin = note.dataset['continues'] ?? note.id;
  rest.dataset['continues'] = origin;
  rest.id = `${origin}-part-${document.querySelectorAll(`[data-continues="${CSS.escape(origin)}"]`).length + 2}`;
  rest.classList.add('continued');
  rest.append(range.extractContents());

  let half = rest.firstChild as Element;
  for (const box of broken) {
    half.removeAttribute('id');
    half.classList.add('continued');
    box.classList.add('broken');
    if (box instanceof HTMLOListElement) {
      // A parted item is counted in both halves.
      const parted = broken.some((each) => each.parentElement === box);
      (half as HTMLOListElement).start = box.start + box.children.length - (parted ? 1 : 0);
    }
    half = half.firstChild as Element;
  }
  if (offset > 0) closeLine(leaf as Text);
  return rest;
}

/** The outermost box inside of a note that begins with a node, so that no empty box is left before the cut. */
export function firstInside(note: HTMLElement, node: Node): Node {
  const parent = node.parentNode as Node;
  if (parent === note) return node;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (!(before instanceof Text) || /\S/.test(before.data)) return node;
  }
  return firstInside(note, parent);
}

/** The boxes between a note and a node in it, from outside in. */
export function ancestorsInside(note: HTMLElement, node: Node): Element[] {
  const boxes: Element[] = [];
  for (let box = node.parentElement; box && box !== note; box = box.parentElement) boxes.unshift(box);
  return boxes;
}

/** Gives the last line before a cut what it had as a line among others: its full width. */
export function closeLine(text: Text): void {
  const block = blockAround(text);
  if (getComputedStyle(block).textAlign === 'justify') block.classList.add('broken-justified');
}
