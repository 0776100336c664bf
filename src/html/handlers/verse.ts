import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import type { Stanza, Verse } from '../../model/nodes.js';

/** `<div class="verse">` with a `<p class="stanza">` for each stanza. */
export const verse: Handler = (state, node: Verse) => {
  const [first, ...rest] = node.children;
  const titled = first?.type === 'caption';
  const title = titled ? [h('p', { className: ['verse-title'] }, state.all(first))] : [];
  const blocks = state.wrap(state.all({ ...node, children: titled ? rest : node.children }), true);
  const box = h('div', { className: ['verse'] }, [...title, ...blocks]);
  state.patch(node, box);
  return box;
};

/** Lines are elements of their own, so that one that is too long for the page goes on with an indent. */
export const stanza: Handler = (state, node: Stanza) => {
  const lines = node.children.flatMap((line, index): (ElementContent | string)[] => {
    const className = line.indent > 0 ? ['verse-line', `verse-indent-${line.indent}`] : ['verse-line'];
    const element = h('span', { className }, state.all(line));
    return index > 0 ? ['\n', element] : [element];
  });
  const element = h('p', { className: ['stanza'] }, lines);
  state.patch(node, element);
  return element;
};
