import type { Element, Nodes } from 'hast';
import { hasClass } from '../../html/class-names.js';
import { classesWith } from '../../html/vocabulary.js';
import type { Squeeze } from './normalize.js';

/** A run of text that print shows as it is. */
export interface Piece {
  /** Squeezed. */
  text: string;
  /** The block that it is in. */
  block: Nodes;
  /** Where the block was written, or what is around it. */
  place: Nodes;
}

/**
 * How many characters print may add between two pieces of text: numbers of lists, “on page 12”, words that a style sheet adds,
 * the head of a table that goes on.
 */
const mostAdded = 400;

/** The same before a few letters, which are found anywhere. */
const mostAddedBeforeFew = 60;

/** A piece this long is more than a few letters. */
const some = 12;

/** A piece this long does not occur twice by chance. */
const telling = 30;

const blocks = new Set(
  (
    'p li dt dd pre h1 h2 h3 h4 h5 h6 td th tr figcaption caption ' +
    'blockquote div section aside figure table nav ul ol dl'
  ).split(' '),
);

/** What print may add a page number to, or break the line after. */
const openEnds = new Set(['a', 'br', 'rt']);

/** The pieces of the text of a tree, in order. */
export function piecesOf(top: Nodes, squeeze: Squeeze): Piece[] {
  const pieces: Piece[] = [];
  let open = '';
  const close = (block: Nodes, place: Nodes) => {
    const text = squeeze(open);
    open = '';
    if (text !== '') pieces.push({ text, block, place });
  };
  const walk = (node: Nodes, block: Nodes, around: Nodes): void => {
    if (node.type === 'text') open += node.value;
    if (node.type !== 'element' && node.type !== 'root') return;
    const isApart = node.type === 'element' && differs(node);
    const isBlock = node.type === 'root' || blocks.has(node.tagName);
    if (isApart || isBlock) close(block, around);
    if (isApart) return;
    const own = isBlock ? node : block;
    const place = isBlock && node.position ? node : around;
    for (const child of node.children) walk(child, own, place);
    if (isBlock || openEnds.has(node.tagName)) close(own, place);
  };
  walk(top, top, top);
  close(top, top);
  return pieces;
}

const replaced = classesWith((meaning) => meaning.replaced);

/** What print shows otherwise than it is written, or does not read aloud. */
function differs(node: Element): boolean {
  const { ariaHidden, role } = node.properties;
  return (
    ['math', 'img', 'svg', 'input', 'rp'].includes(node.tagName) ||
    ariaHidden === 'true' ||
    role === 'img' ||
    replaced.some((name) => hasClass(node, name))
  );
}

/** A piece that a text does not hold where it should. */
export interface Loss extends Piece {
  /** Whether it stands in another place. */
  isElsewhere: boolean;
}

/** Follows pieces through a squeezed text, and returns those that are not there in their order. */
export function lossesIn(text: string, pieces: Piece[]): Loss[] {
  let at = 0;
  return pieces.flatMap((piece, index) => {
    const { length } = piece.text;
    const near = nearest(text, at, pieces, index);
    if (near >= 0) {
      at += near + length;
      return [];
    }
    const later = length >= telling ? text.indexOf(piece.text, at) : -1;
    // What was moved does not take along what comes after it.
    if (later >= 0 && nearest(text, later + length, pieces, index + 1) >= 0) at = later + length;
    return [{ ...piece, isElsewhere: length >= telling && text.includes(piece.text) }];
  });
}

/** How far behind a place a piece begins; -1 when it does not. A few letters count farther away only with what follows them. */
function nearest(text: string, at: number, pieces: Piece[], index: number): number {
  let wanted = pieces[index]?.text ?? '';
  const isFew = wanted.length < some;
  const found = text.slice(at, at + (isFew ? mostAddedBeforeFew : mostAdded) + wanted.length).indexOf(wanted);
  if (found >= 0 || !isFew) return found;
  for (let next = index + 1; wanted.length < some && next < pieces.length; next++)
    wanted += pieces[next]?.text ?? '';
  return text.slice(at, at + mostAdded + wanted.length).indexOf(wanted);
}
