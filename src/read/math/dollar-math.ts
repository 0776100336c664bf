import { mathFromMarkdown } from 'mdast-util-math';
import type { Processor } from 'unified';
import { displayMath } from './display.js';
import { inlineMath } from './inline.js';

const dollar = 36;

/**
 * A remark plug-in for TeX between dollars. It makes the nodes `math` and `inlineMath` of mdast-util-math.
 *
 * remark-math makes the same ones; it takes no id behind the closing dollars, and two prices in a line for a formula.
 */
export function remarkDollarMath(this: Processor): void {
  const data = this.data();
  const syntax = { flow: { [dollar]: displayMath }, text: { [dollar]: inlineMath } };
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());
}
