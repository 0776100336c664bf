import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Lines } from '../../model/fence.js';
import type { Change } from './diff.js';

/** What is shown beside the lines of code. */
export interface Decorations {
  /** Lines that stand out, counted from 1. */
  emphasised: Lines[];
  /** The number of the first line; absent when lines have no numbers. */
  numbersFrom?: number | undefined;
  /** What became of each line; absent where the code is no change. */
  changes?: Change[] | undefined;
  /** Whether the signs have left the code and are to be put before it again. */
  hasSigns: boolean;
  /** The numbers of explanations, by line. */
  annotations: Map<number, number[]>;
  /** What the ids of the explanations begin with. */
  explanations: string;
}

/** Longer lines may not fit into a page, and show where they go on. */
const longest = 44;

/** Whether each line has to be an element of its own. */
export function needsLines(
  lines: ElementContent[][],
  { emphasised, numbersFrom, changes, annotations }: Decorations,
) {
  return (
    emphasised.length > 0 ||
    numbersFrom !== undefined ||
    changes?.some((change) => change !== undefined) === true ||
    annotations.size > 0 ||
    lines.some((line) => lengthOf(line) > longest)
  );
}

/**
 * `<span class="line emphasised">` for each line. It holds its own line end, so that the code is the same text with and
 * without style sheets.
 */
export function decorate(lines: ElementContent[][], decorations: Decorations): Element[] {
  const { emphasised, numbersFrom, changes = [], hasSigns, annotations, explanations } = decorations;
  const digits = String((numbersFrom ?? 0) + lines.length - 1).length;
  return lines.map((content, index) => {
    const line = index + 1;
    const className = ['line'];
    const children: (ElementContent | string)[] = [];
    if (emphasised.some(([first, last]) => first <= line && line <= last)) className.push('emphasised');
    const change = changes[index];
    if (change) className.push(change);
    if (numbersFrom !== undefined) {
      const number = String(numbersFrom + index).padStart(digits);
      children.push(h('span', { className: ['line-number'], ariaHidden: 'true' }, `${number} `));
    }
    if (hasSigns) children.push(signOf(change));
    children.push(...content);
    for (const number of annotations.get(line) ?? []) {
      children.push(
        ' ',
        h('a', { className: ['annotation'], href: `#${explanations}-${number}` }, String(number)),
      );
    }
    if (line < lines.length) children.push('\n');
    return h('span', { className }, children);
  });
}

function signOf(change: Change): Element {
  const sign = change === 'added' ? '+' : change === 'removed' ? '-' : ' ';
  return h('span', { className: ['sign'] }, `${sign} `);
}

function lengthOf(nodes: readonly ElementContent[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.type === 'text') length += node.value.length;
    else if (node.type === 'element') length += lengthOf(node.children);
  }
  return length;
}
