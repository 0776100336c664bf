import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withLead } from '../../html/note-blocks.js';
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
  const blocks = withLead<ElementContent, Element>(
    children.filter((child) => child.type === 'element'),
    lead,
    ({ tagName }) => tagName === 'p',
    (content) => h('p', content),
  );
  return h('div', { className: ['note', 'footnote'], id: note.id }, blocks);
}
