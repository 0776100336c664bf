import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { hasClass } from '../../html/class-names.js';
import { SKIP, visit } from '../../tree/visit.js';

/** The least number of lines of a listing on a page. */
const least = 3;

/** The least number of lines of a part on a page; a part of three lines is not divided. */
const leastOfPart = 2;

/** Longer parts are divided even without a blank line: layout time grows with the square of a block's length. */
const longest = 500;

/**
 * Divides code into blocks that end with a blank line, in place, so that pages end there. Where each line is a block of its own,
 * marks the lines that no page may end after.
 */
export function divideCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre') return undefined;
    const [code] = node.children;
    if (code?.type !== 'element') return SKIP;
    const lines = code.children.filter(isLine);
    if (lines.length > 0) keepLines(lines);
    else code.children = partsOf(code);
    return SKIP;
  });
}

/** Marks the lines after which no page may end. */
function keepLines(lines: Element[]): void {
  const isBlank = lines.map((line) => toString(line).trim() === '');
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const next = isBlank.indexOf(true, index);
    const end = next < 0 ? lines.length : next;
    const wouldPart = index < end && (index - start + 1 < leastOfPart || end - index - 1 < leastOfPart);
    const below = lines.length - index - 1;
    if (wouldPart || index + 1 < least || below < least)
      (line.properties.className as string[]).push('kept-line');
    if (isBlank[index]) start = index + 1;
  }
}

function isLine(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, 'line');
}

/** The content of an element in parts; as it is when it is one. They end where a line ends, and never inside of an element. */
function partsOf({ children }: Element): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  let left = children.reduce((sum, child) => sum + newlinesIn(child), 0);
  let lines = 0;
  let isBlank = true;
  for (const piece of children.flatMap(linesOf)) {
    const ends = newlinesIn(piece);
    isBlank &&= toString(piece).trim() === '';
    parts.at(-1)?.push(piece);
    lines += ends;
    left -= ends;
    if (piece.type !== 'text' || ends === 0) continue;
    const isEnd = (isBlank && lines >= least && left >= least) || lines >= longest;
    isBlank = true;
    if (!isEnd) continue;
    parts.push([]);
    lines = 0;
  }
  const full = parts.filter(({ length }) => length > 0);
  return full.length < 2 ? children : full.map((part) => h('span', { className: ['code-part'] }, part));
}

/** A text as one text for each line; anything else as it is. */
function linesOf(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  return node.value.split(/(?<=\n)/).map((value) => ({ type: 'text', value }));
}

function newlinesIn(node: ElementContent): number {
  if (node.type === 'text') return node.value.split('\n').length - 1;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + newlinesIn(child), 0) : 0;
}
