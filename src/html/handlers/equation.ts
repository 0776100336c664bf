import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Equation } from '../../model/nodes.js';

/** `<div class="equation">`, the formula in it, and its number, if it has one; finishing sets the formula. */
export const equation: Handler = (state, node: Equation) => {
  const properties = { className: ['math', 'display'], ariaLabel: node.alt };
  const formula = h('span', properties, node.value);
  const number = node.label?.number;
  const box = h('div', { className: ['equation'], id: node.label?.id }, [
    formula,
    ...(number === undefined ? [] : [' ', h('span.equation-number', `(${number})`)]),
  ]);
  state.patch(node, formula);
  state.patch(node, box);
  return box;
};
