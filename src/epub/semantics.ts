import type { Element } from 'xast';

/**
 * Says to reading systems what elements of Octavo's vocabulary are, in the terms of EPUB
 * (https://www.w3.org/TR/epub-ssv-11/) and of ARIA (https://www.w3.org/TR/dpub-aria-1.1/).
 *
 * Callouts keep the role `note`, which is all that screen readers make of `doc-notice` and `doc-tip`, and which,
 * unlike these, makes no landmark of each.
 */
export function addSemantics({ name, attributes }: Element): void {
  const classes = (attributes['class'] ?? '').split(' ');
  if (name === 'a' && classes.includes('noteref')) {
    Object.assign(attributes, { 'epub:type': 'noteref', role: 'doc-noteref' });
  }
  if (name === 'section' && classes.includes('summary')) {
    Object.assign(attributes, { 'epub:type': 'abstract', role: 'doc-abstract' });
  }
}
