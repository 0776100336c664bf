import { didYouMean } from '../diagnostics/suggest.js';
import type { Parents, Text } from 'mdast';
import type { Position } from 'unist';
import type { SourceFile } from '../diagnostics/report.js';
import { location } from 'vfile-location';
import type { Citation } from '../constructs/citation.js';
import type { ChapterFile, Pass } from '../model/book.js';
import type { FoundCitation } from '../citations/find.js';
import type { Reference } from '../model/reference.js';
import { toString } from 'mdast-util-to-string';
import { report } from '../diagnostics/report.js';
import { positionOf } from '../tree/position.js';
import { SKIP, visit } from '../tree/visit.js';
import { placeList } from './add-chapter.js';
import { treesOf } from '../model/trees.js';

/** Finds what a chapter cites. A book without a bibliography has no citations, and every `@` in it is text. */
export const citations: Pass = {
  name: 'citations',
  async run(book) {
    const { citations: settings } = book.settings;
    const { citations: file } = book.referenced;
    if (!settings || !file) return;
    const { loadReferences } = await import('../citations/load.js');
    const { findCitations } = await import('../citations/find.js');
    book.moreFiles.push(file);
    const references = loadReferences(file);
    book.references = references;
    let count = 0;
    for (const chapter of book.chapters) {
      for (const { tree, source } of treesOf(chapter)) {
        const find = (text: string) => findCitations(text, (key) => references.has(key));
        count += takeCitations(tree, source, references, find);
      }
    }
    if (count > 0 || settings.all) {
      const numbered = settings.style === 'numeric';
      placeList(book, 'bibliography', { type: 'bibliography', numbered, children: [] });
    }
  },
};

function takeCitations(
  tree: Parents,
  source: ChapterFile,
  references: Map<string, Reference>,
  find: (text: string) => FoundCitation[],
): number {
  let count = 0;
  visit(tree, (node, index, parent) => {
    // A link cannot hold another one.
    if (node.type === 'link' || node.type === 'crossReference') return SKIP;
    if (node.type !== 'text' || !node.value.includes('@') || !parent || index === undefined) return undefined;
    // A word can continue in the nodes around the text: in `me@example.org@key`, the address is a link.
    const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
    const goesOn = after !== undefined && /^[\p{L}\p{N}_]/u.test(toString(after));
    const isInWord = before !== undefined && /[^\s([{“‘«„—–]$/u.test(toString(before));
    const findHere = (text: string) =>
      find(text).filter(
        ({ narrative, start, end }) =>
          !narrative || !((isInWord && start === 0) || (goesOn && end === text.length)),
      );
    const pieces = replaced(node, source.file, references, findHere);
    const found = pieces.filter(({ type }) => type === 'citation').length;
    if (found === 0) return undefined;
    count += found;
    (parent.children as (Text | Citation)[]).splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  return count;
}

function replaced(
  node: Text,
  file: SourceFile,
  references: Map<string, Reference>,
  find: (text: string) => FoundCitation[],
): (Text | Citation)[] {
  const written = sourceOf(node, file);
  const pieces: (Text | Citation)[] = [];
  let done = 0;
  let searched = 0;
  for (const { start, end, narrative, items } of find(node.value)) {
    const at = written.indexOf(`@${items[0]?.key ?? ''}`, searched);
    if (at !== -1) searched = at + 1;
    const from = at === -1 || narrative ? at : written.lastIndexOf('[', at);
    // What has a backslash before it is meant to be text.
    if (from > 0 && written[from - 1] === '\\') continue;
    const place = placeOf(node, file, from, end - start);
    const citation: Citation = { type: 'citation', narrative, items: [], children: [], ...place };
    for (const { key, ...rest } of items) {
      const reference = references.get(key);
      if (reference) citation.items.push({ reference, ...rest });
      else tellUnknown(key, file, citation, references);
    }
    if (citation.items.length < items.length) continue;
    pieces.push({ ...node, value: node.value.slice(done, start) }, citation);
    done = end;
  }
  pieces.push({ ...node, value: node.value.slice(done) });
  return pieces.filter((piece) => piece.type === 'citation' || piece.value !== '');
}

function sourceOf({ position }: Text, file: SourceFile): string {
  return position ? file.text.slice(position.start.offset, position.end.offset) : '';
}

function placeOf(node: Text, file: SourceFile, at: number, length: number): { position?: Position } {
  const offset = node.position?.start.offset;
  if (offset === undefined || at === -1) return positionOf(node);
  const [start, end] = [offset + at, offset + at + length].map((one) => location(file.text).toPoint(one));
  return start && end ? { position: { start, end } } : positionOf(node);
}

function tellUnknown(
  key: string,
  file: SourceFile,
  place: Citation,
  references: Map<string, Reference>,
): void {
  const hint =
    didYouMean(key, [...references.keys()], (near) => `“@${near}”`) ??
    `Add it, or write “\\[@${key}]” when no citation is meant.`;
  report(file, 'citation-has-reference', place, `The bibliography has no work with the key “${key}”.`, hint);
}
