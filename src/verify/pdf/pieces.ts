import type { Element, Nodes } from 'hast';
import { hasClass } from '../../html/class-names.js';
import { classesWith } from '../../html/vocabulary.js';
import { type Squeeze, wordsIn } from './normalize.js';
import { isLeftward } from './runs.js';

/** A run of text that print shows as it is. */
export interface Piece {
  /** Squeezed. */
  text: string;
  /** Of text that runs from right to left, the words: where they are on a line does not tell the order in which they are read in all cases. */
  words?: string[];
  /** The block that it is in. */
  block: Nodes;
  /** Where the block was written, or what is around it. */
  place: Nodes;
}

const blocks = new Set(
  (
    'p li dt dd pre h1 h2 h3 h4 h5 h6 td th tr figcaption caption ' +
    'blockquote div section aside figure table nav ul ol dl'
  ).split(' '),
);

/** What print may add a page number to, or break the line after. */
const openEnds = new Set(['a', 'br']);

/** Characters that turn the letters behind them round, whatever their own direction (Unicode Standard Annex 9). */
const override = /[\u202D\u202E]/u;

/**
 * The pieces of the text of a tree, in order. Blocks with letters that are turned round have none: no PDF says how they are read.
 *
 * @param fromRight Whether its lines are read from the right, but for those of code.
 */
export function piecesOf(top: Nodes, squeeze: Squeeze, fromRight = false): Piece[] {
  const pieces: Piece[] = [];
  let open = '';
  // A block in which signs and numbers change sides with words that run from right to left.
  let changing: Nodes | undefined;
  let turned: Nodes | undefined;
  const close = (block: Nodes, place: Nodes) => {
    if (isLeftward(open) || (fromRight && !(block.type === 'element' && block.tagName === 'pre')))
      changing = block;
    if (override.test(open)) turned = block;
    const text = squeeze(open);
    const words = block === changing ? wordsIn(open, squeeze) : undefined;
    open = '';
    if (block === turned) return;
    if (words ? words.length > 0 : text !== '') pieces.push({ text, ...(words && { words }), block, place });
  };
  const walk = (node: Nodes, block: Nodes, around: Nodes): void => {
    if (node.type === 'text') open += node.value;
    if (node.type !== 'element' && node.type !== 'root') return;
    const isApart = node.type === 'element' && differs(node);
    const mark = node.type === 'element' ? markOf(node, squeeze) : undefined;
    const isBlock = node.type === 'root' || blocks.has(node.tagName);
    if (isApart || isBlock) close(block, around);
    if (mark !== undefined) pieces.push({ text: mark, block: node, place: around });
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

/** What stands for a formula or a picture among the words: a sign that no text has, and what is read aloud. */
export const formulaMark = '\u{1}';
export const pictureMark = '\u{2}';

function markOf({ tagName, properties }: Element, squeeze: Squeeze): string | undefined {
  if (tagName === 'math') return formulaMark + squeeze(String(properties['alttext'] ?? ''));
  const alt = tagName === 'img' ? (properties['alt'] ?? '') : '';
  return alt === '' ? undefined : pictureMark + squeeze(alt);
}

const replaced = classesWith((meaning) => meaning.replaced);

/** What print shows otherwise than it is written, or does not read aloud. */
function differs(node: Element): boolean {
  const { ariaHidden, role } = node.properties;
  return (
    // Chromium does not tag the small letters of ruby.
    ['math', 'img', 'svg', 'input', 'rp', 'rt'].includes(node.tagName) ||
    ariaHidden === 'true' ||
    role === 'img' ||
    replaced.some((name) => hasClass(node, name))
  );
}
