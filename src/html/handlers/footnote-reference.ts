import type { FootnoteReference } from 'mdast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';

/** `<a class="noteref">`. The number is in no `<sup>`: Apple Books then shows no pop-up; the style sheet raises it. */
export const footnoteReference: Handler = (state, node: FootnoteReference) => {
  const { id, note, number } = node.data ?? {};
  // A reference without a note has its message already.
  if (note === undefined) return { type: 'text', value: `[^${node.label ?? node.identifier}]` };
  const reference = h('a', { className: ['noteref'], id, href: `#${note}` }, String(number));
  state.patch(node, reference);
  return reference;
};
