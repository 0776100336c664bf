import type { PhrasingContent } from 'mdast';
import type { Citation, CitationItem } from '../constructs/citation.js';
import type { Reference } from '../model/reference.js';
import { shortAuthor, type Style, yearOf } from './style.js';

/**
 * What a citation shows: `(see Gaskell 1972, p. 12; Knuth 1984)` or `[1, p. 12; 2]`; in a sentence `Gaskell (1972)` or
 * `Gaskell [1]`. Each work leads to its entry.
 */
export function formatCitation(
  { items, narrative }: Citation,
  style: Style,
  idOf: (reference: Reference) => string,
): PhrasingContent[] {
  const link = (item: CitationItem, text: string): PhrasingContent => ({
    type: 'citationReference',
    url: `#${idOf(item.reference)}`,
    children: [{ type: 'text', value: text }],
  });
  const [open, close] = style.name === 'numeric' ? '[]' : '()';
  const [first] = items;
  if (narrative && first) {
    const author = text(`${shortAuthor(first.reference, style)} ${open ?? ''}`);
    return [author, link(first, shortText(first, style, true)), text(close ?? '')];
  }
  const isPlain = items.every(({ prefix, suffix }) => prefix === '' && suffix === '');
  const between = style.name === 'numeric' && isPlain ? ', ' : '; ';
  const shown = items.flatMap((item, index) => [
    text((index === 0 ? '' : between) + (item.prefix && `${item.prefix} `)),
    link(item, shortText(item, style, item.withoutAuthor)),
    text(item.suffix && `, ${item.suffix}`),
  ]);
  return [text(open ?? ''), ...shown, text(close ?? '')];
}

function shortText({ reference }: CitationItem, style: Style, withoutAuthor: boolean): string {
  if (style.name === 'numeric') return String(style.numberOf(reference));
  const year = yearOf(reference, style);
  return withoutAuthor ? year : `${shortAuthor(reference, style)} ${year}`;
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
