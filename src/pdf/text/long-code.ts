import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from '../../tree/visit.js';

/** Code of more lines is divided. */
const longest = 1000;

/** The lines of a part: many, because the page on which a part ends can be a line short. */
const part = 500;

/**
 * Divides code of thousands of lines into blocks, in place. Browsers lay a block of text out from its start for each page,
 * so that the time grows with the square of its length.
 */
export function divideLongCode(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'pre') return undefined;
    const [code] = node.children;
    if (code?.type === 'element' && newlinesIn(code) > longest) code.children = partsOf(code);
    return SKIP;
  });
}

/** The content of an element in parts. They end where a line ends, and never inside of an element. */
function partsOf({ children }: Element): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  let lines = 0;
  for (const piece of children.flatMap(linesOf)) {
    parts.at(-1)?.push(piece);
    lines += newlinesIn(piece);
    if (lines < part || piece.type !== 'text' || !piece.value.endsWith('\n')) continue;
    parts.push([]);
    lines = 0;
  }
  return parts
    .filter(({ length }) => length > 0)
    .map((each) => h('span', { className: ['code-part'] }, each));
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
