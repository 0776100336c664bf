import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { ListOf } from '../../model/apparatus.js';
import { numbered } from '../../languages/words.js';
import type { Context } from '../context.js';

const names = { figure: 'listOfFigures', table: 'listOfTables', listing: 'listOfListings' } as const;

/**
 * `<nav class="list-of list-of-figures">`; print adds the number of the page to each link. Nothing in a book without such
 * objects: a way to nowhere is no help.
 */
export function listOf({ words }: Context): Handler {
  return (state, node: ListOf) => {
    if (node.labels.length === 0) return undefined;
    const items = node.labels.map(({ id, number = '', caption }) => {
      const label = h('span.label', numbered(words[node.kind], number));
      return h('li', h('a', { href: `#${id}` }, h('span.contents-title', [label, ' ', caption])));
    });
    const className = ['list-of', `list-of-${node.kind}s`];
    const list = h('nav', { className, ariaLabel: words[names[node.kind]] }, h('ol', items));
    state.patch(node, list);
    return list;
  };
}
