import type { Nodes } from 'hast';
import type { PrintPage, HtmlBook } from '../model/book.js';
import { isFor } from './marks.js';
import { printedText } from '../tree/printed-text.js';

/** A piece of text, and which of two targets have it. */
interface Piece {
  length: number;
  from: boolean;
  to: boolean;
}

/**
 * The places of pages in the text of another target, where content for some targets only makes the texts differ.
 *
 * @param htmlBook The book of all targets.
 * @param from The target that the pages are of.
 * @param to The target that wants to know them.
 */
export function pagesFor({ chapters }: HtmlBook, pages: PrintPage[], from: string, to: string): PrintPage[] {
  const pieces = new Map(
    chapters.map(({ chapter, tree }) => [chapter.slug, piecesOf(tree, from, to, { from: true, to: true })]),
  );
  return pages.map((page) => ({ ...page, offset: translate(page.offset, pieces.get(page.chapter) ?? []) }));
}

function piecesOf(node: Nodes, from: string, to: string, has: Omit<Piece, 'length'>): Piece[] {
  if (node.type === 'text') return [{ length: printedText(node.value).length, ...has }];
  const inside =
    node.type === 'element' ? { from: has.from && isFor(node, from), to: has.to && isFor(node, to) } : has;
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child, from, to, inside)) : [];
}

function translate(offset: number, pieces: Piece[]): number {
  let left = offset;
  let translated = 0;
  for (const { length, from, to } of pieces) {
    if (from && left < length) return translated + (to ? left : 0);
    if (from) left -= length;
    if (to) translated += length;
  }
  // A chapter of another text, such as a generated page, has no pieces.
  return translated + left;
}
