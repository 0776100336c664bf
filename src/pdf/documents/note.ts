import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HtmlNote } from '../../model/book.js';
import type { Words } from '../../languages/words.js';

/** A note: its number, which leads back to the first reference, then its content. */
export function noteElement({ note, children }: HtmlNote, words: Words): Element {
  const number = h(
    'a',
    {
      className: ['note-number'],
      href: `#${note.references[0] ?? ''}`,
      ariaLabel: `${words.backToReference} ${note.number}`,
    },
    String(note.number),
  );
  const lead: ElementContent[] = [number, { type: 'text', value: ' ' }];
  const [first, ...rest] = children.filter(({ type }) => type === 'element');
  const blocks =
    first?.type === 'element' && first.tagName === 'p'
      ? [{ ...first, children: [...lead, ...first.children] }, ...rest]
      : [h('p', lead), ...(first ? [first] : []), ...rest];
  return h('div', { className: ['note', 'footnote'], id: note.id }, blocks);
}
