import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from '../../tree/visit.js';

/** The number of lines from which code is divided, and that of a part. A part is long, because a page can end early at its end. */
const [longest, part] = [1000, 500];

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

/** The content of an element in parts that end where a line ends that no element in it goes beyond. */
function partsOf({ children }: Element): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  let lines = 0;
  const add = (child: ElementContent) => {
    parts.at(-1)?.push(child);
    lines += newlinesIn(child);
  };
  for (const child of children) {
    // The text of a file without highlighting is one node.
    const pieces = child.type === 'text' ? child.value.split(/(?<=\n)/) : [child];
    for (const piece of pieces) {
      add(typeof piece === 'string' ? { type: 'text', value: piece } : piece);
      if (lines < part || typeof piece !== 'string' || !piece.endsWith('\n')) continue;
      parts.push([]);
      lines = 0;
    }
  }
  return parts
    .filter(({ length }) => length > 0)
    .map((each) => h('span', { className: ['code-part'] }, joined(each)));
}

/** The same content with texts that follow each other as one. */
function joined(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (last?.type === 'text' && child.type === 'text') last.value += child.value;
    else result.push(child);
  }
  return result;
}

function newlinesIn(node: ElementContent): number {
  if (node.type === 'text') return node.value.split('\n').length - 1;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + newlinesIn(child), 0) : 0;
}
