import type { PhrasingContent } from 'mdast';
import type { Directive } from './directive.js';

/** Short passages of one kind, by their names. Without brackets they are text, as in “10:em”. */
const made: Record<string, (children: PhrasingContent[]) => PhrasingContent> = {
  file: (children) => ({ type: 'fileName', children }),
  term: (children) => ({ type: 'term', explicit: true, children }),
  'small-caps': (children) => ({ type: 'smallCaps', children }),
  // The way out for emphasis that looks like a file name.
  em: (children) => ({ type: 'emphasis', data: { plain: true }, children }),
  // The way out for bold text that is no term.
  strong: (children) => ({ type: 'strong', data: { plain: true }, children }),
};

/** `:file[…]`, `:term[…]`, `:em[…]`, `:strong[…]`, `:small-caps[…]` */
export const spans: Directive[] = Object.entries(made).map(([name, make]) => ({
  kind: 'textDirective',
  names: [name],
  make: ({ label }) => (label.length > 0 ? [make(label)] : undefined),
}));
