import { h } from 'hastscript';
import type { Data, Nodes, Paragraph, Root } from 'mdast';
import type { Math } from 'mdast-util-math';
import { report, type SourceFile } from '../diagnostics/report.js';
import { positionOf } from '../tree/position.js';
import { visit } from '../tree/visit.js';
import type { Captioned } from './caption.js';
import type { Construct, Render } from './construct.js';

/** A formula that stands by itself: between lines of `$$`. It has no caption, and a number when it has an id. */
export interface Equation extends Captioned {
  type: 'equation';
  /** TeX. */
  value: string;
  /** What is read out in its place; absent where the author gave nothing. */
  alt?: string;
  children: [];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    equation: Equation;
  }
  interface BlockContentMap {
    equation: Equation;
  }
}

/** What is in braces behind the closing dollars. */
const braces = /\$\$\s*\{([^{}]*)\}\s*$/;

/** The formula of a node that holds nothing else: `$$` on lines of their own, or a paragraph of one `$$…$$`. */
export function equationIn(
  node: Nodes,
  file: SourceFile,
): Pick<Equation, 'value' | 'id' | 'alt'> | undefined {
  const value = node.type === 'math' ? node.value : node.type === 'paragraph' ? alone(node, file) : undefined;
  if (value === undefined) return undefined;
  const written = braces.exec(sourceOf(node as Math | Paragraph, file))?.[1] ?? '';
  const id = /(?:^|\s)#([^\s#]+)/.exec(written)?.[1];
  const alt = /(?:^|\s)alt="([^"]+)"/.exec(written)?.[1];
  return { value, ...(id !== undefined && { id }), ...(alt !== undefined && { alt }) };
}

function equations(tree: Root, file: SourceFile): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const found = equationIn(node, file);
    if (!found) return;
    if (node.type === 'math') warnIfOpen(node, sourceOf(node, file), file);
    parent.children[index] = { type: 'equation', ...found, children: [], ...positionOf(node) };
  });
}

/** The formula of a paragraph that holds nothing but one between two dollars, and perhaps its id. */
function alone(node: Paragraph, file: SourceFile): string | undefined {
  const [formula, rest, ...more] = node.children;
  if (formula?.type !== 'inlineMath' || more.length > 0) return undefined;
  const source = sourceOf(node, file);
  if (!source.startsWith('$$')) return undefined;
  return rest === undefined || (rest.type === 'text' && braces.test(source)) ? formula.value : undefined;
}

function warnIfOpen(node: Math, source: string, file: SourceFile): void {
  const last = source.split(/\r\n?|\n/).at(-1) ?? '';
  if (source === '' || (source.includes('\n') && /^[\s>]*\$\$+\s*(?:\{[^{}]*\}\s*)?$/.test(last))) return;
  report(
    file,
    'formula-is-closed',
    node,
    'The formula is never closed and takes in all that follows.',
    'End it with a line “$$”.',
  );
}

function sourceOf({ position }: Math | Paragraph, file: SourceFile): string {
  return position ? file.text.slice(position.start.offset, position.end.offset) : '';
}

/** `<div class="equation">`, the formula in it, and its number, if it has one; finishing sets the formula. */
const render: Render<Equation> = (node, { state }) => {
  const formula = h('span', { className: ['math', 'display'], ariaLabel: node.alt }, node.value);
  state.patch(node, formula);
  const number = node.label?.number;
  return h('div', { className: ['equation'], id: node.label?.id }, [
    formula,
    ...(number === undefined ? [] : [' ', h('span.equation-number', `(${number})`)]),
  ]);
};

export const equation: Construct = {
  name: 'equation',
  // It looks at the source of paragraphs as they were typed.
  early: equations,
  html: { equation: render },
  traits: { equation: { label: 'equation' } },
};
