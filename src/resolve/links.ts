import path from 'node:path';
import type { Link, Parents } from 'mdast';
import type { ResolvedBook, ChapterFile, Pass } from '../model/book.js';
import { report, type Place } from '../diagnostics/report.js';
import type { CrossReference } from '../constructs/cross-reference.js';
import { visit } from '../tree/visit.js';
import { type Destinations, destinationsOf, resolveAddress } from './destinations.js';
import { referenceTexts } from './reference-texts.js';
import { treesOf } from '../model/trees.js';

/** Turns links between files into links to ids of the book; what leads to no chapter gets a message. */
export const links: Pass = {
  name: 'links',
  run(book) {
    const destinations = destinationsOf(book);
    const texts = referenceTexts(book);
    for (const chapter of book.chapters) {
      for (const { tree, source } of treesOf(chapter)) resolveLinks(tree, source, book, destinations, texts);
    }
  },
};

function resolveLinks(
  tree: Parents,
  source: ChapterFile,
  book: ResolvedBook,
  known: Destinations,
  texts: Map<string, string>,
): void {
  visit(tree, 'link', (link, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const resolved = resolveAddress(link.url, source.path, known, book.labels);
    if ('id' in resolved) {
      link.url = `#${resolved.id}`;
      if (link.children.length === 0) parent.children[index] = crossReference(link, texts.get(resolved.id));
    }
    if ('missing' in resolved) {
      reportMissing(resolved.missing, source, known, link);
      // The text stays; the link would lead nowhere.
      parent.children.splice(index, 1, ...link.children);
      return index;
    }
    return undefined;
  });
}

function crossReference({ url, position }: Link, text = ''): CrossReference {
  return {
    type: 'crossReference',
    url,
    children: [{ type: 'text', value: text }],
    ...(position ? { position } : {}),
  };
}

/** A link to a file that is no chapter of the book. */
export function reportMissing(
  target: string,
  { file, path: from }: ChapterFile,
  known: Destinations,
  place: Place,
): void {
  const fold = (name: string) => path.posix.basename(name).toLowerCase();
  const other = [...known.keys()].find((name) => fold(name) === fold(target));
  const hint =
    other === undefined
      ? 'Link to a file of a chapter, to a heading, or to a full address.'
      : `Did you mean “${path.posix.relative(path.posix.dirname(from), other)}”?`;
  report(file, 'link-has-target', place, `The link to “${target}” leads to no chapter of the book.`, hint);
}
