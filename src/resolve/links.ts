import path from 'node:path';
import type { Link, Parents } from 'mdast';
import type { ResolvedBook, ChapterFile, Pass } from '../model/book.js';
import { report, type Place } from '../diagnostics/report.js';
import { suggest } from '../diagnostics/suggest.js';
import type { CrossReference } from '../constructs/cross-reference.js';
import { findInside } from '../files/inside.js';
import { decode } from '../tree/inner-links.js';
import { visit } from '../tree/visit.js';
import { type Destinations, destinationsOf, resolveAddress } from './destinations.js';
import { referenceTexts } from './reference-texts.js';
import { treesOf } from '../model/trees.js';

/** Turns links between files into links to ids of the book; what leads to no chapter gets a message. */
export const links: Pass = {
  name: 'links',
  async run(book) {
    book.otherFiles = await otherFiles(book);
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
      reportMissing(resolved.missing, source, known, link, book);
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

/** The files beside the chapters that links lead to, by their paths. */
async function otherFiles({ chapters, folder }: ResolvedBook): Promise<Set<string>> {
  const targets = new Set<string>();
  const add = (url: string, from: string) => {
    const [file = ''] = decode(url).split(/[#?]/);
    if (file !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
      targets.add(path.posix.join(path.posix.dirname(from), file));
  };
  for (const chapter of chapters)
    for (const { tree, source } of treesOf(chapter))
      visit(tree, (node) => {
        if (node.type === 'link') add(node.url, source.path);
        if (node.type === 'html')
          for (const [, , url = ''] of node.value.matchAll(/\bhref=(["'])(.*?)\1/gi)) add(url, source.path);
      });
  const known = new Set(chapters.flatMap(({ files }) => files.map((file) => file.path)));
  const there = await Promise.all(
    [...targets].map(async (target) => {
      const found = known.has(target) ? undefined : await findInside(folder, target);
      // A folder, or a file outside, is no chapter either.
      return (
        found !== undefined && (!('obstacle' in found) || ['not-a-file', 'outside'].includes(found.obstacle))
      );
    }),
  );
  return new Set([...targets].filter((_, index) => there[index]));
}

/** A link to a file that is no chapter of the book. */
export function reportMissing(
  target: string,
  { file, path: from }: ChapterFile,
  known: Destinations,
  place: Place,
  { otherFiles }: Pick<ResolvedBook, 'otherFiles'>,
): void {
  if (otherFiles.has(target)) {
    const reason = `The link to “${target}” leads to a file that is not in the book; only its text is kept.`;
    report(
      file,
      'link-stays-in-book',
      place,
      reason,
      'Add the file to the chapters, or link to a web address.',
    );
    return;
  }
  const fold = (name: string) => path.posix.basename(name).toLowerCase();
  const names = [...known.keys()];
  const near = suggest(fold(target), names.map(fold));
  const other =
    names.find((name) => fold(name) === fold(target)) ?? names.find((name) => fold(name) === near);
  const hint =
    other === undefined
      ? 'Link to a file of a chapter, to a heading, or to a full address.'
      : `Did you mean “${path.posix.relative(path.posix.dirname(from), other)}”?`;
  report(file, 'link-has-target', place, `The link to “${target}” leads to no chapter of the book.`, hint);
}
