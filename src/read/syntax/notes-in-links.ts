import type { FootnoteReference, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from '../../tree/visit.js';

/** Puts references to notes behind the link that they are in: they are links themselves, and none can hold another one. */
export function notesInLinks(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const references: FootnoteReference[] = [];
    visit(link, 'footnoteReference', (reference, at, around) => {
      if (!around || at === undefined) return undefined;
      references.push(reference);
      around.children.splice(at, 1);
      return [SKIP, at];
    });
    (parent.children as PhrasingContent[]).splice(index + 1, 0, ...references);
    return [SKIP, index + 1 + references.length];
  });
}
