import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Caption, Captioned } from '../../model/nodes.js';
import { numbered } from '../../languages/words.js';
import type { Context } from '../context.js';

/** `<figcaption>` with the number before the text. */
export function caption({ words }: Context): Handler {
  return (state, node: Caption, parent) => {
    const { number, kind = 'figure' } = (parent as Captioned | undefined)?.label ?? {};
    const label = number === undefined ? [] : [h('span.label', numbered(words[kind], number)), ' '];
    const element = h('figcaption', [...label, ...state.all(node)]);
    state.patch(node, element);
    return element;
  };
}
