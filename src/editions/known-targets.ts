import type { Element, Nodes } from 'hast';
import { report, type Place, type SourceFile } from '../diagnostics/report.js';
import { didYouMean } from '../diagnostics/suggest.js';
import type { HtmlBook } from '../model/book.js';
import { targetsOf } from './marks.js';

/**
 * Reports content that is for a target which is not known: nobody would ever see it. Known are the built-in targets, those of
 * this build, and those that the configuration names under `targets`.
 */
export function checkTargets({ book, chapters }: HtmlBook, targets: readonly string[]): void {
  const known = [...new Set(['epub', 'pdf', ...targets, ...book.settings.targets])];
  for (const { chapter, tree, notes } of chapters) {
    const files = new Map(chapter.files.map(({ path, file }) => [path, file]));
    for (const child of tree.children) {
      const file = files.get(child.data?.file ?? '') ?? chapter.files[0]?.file ?? book.file;
      check(child, file, undefined, known);
    }
    for (const { note, children } of notes)
      for (const child of children) check(child, note.file.file, note.children[0], known);
  }
}

/** @param above The place of the nearest element that has one. */
function check(node: Nodes, file: SourceFile, above: Place, known: string[]): void {
  const place = node.position ?? above;
  if (node.type === 'element') reportUnknown(node, file, place, known);
  if ('children' in node) for (const child of node.children) check(child, file, place, known);
}

function reportUnknown(node: Element, file: SourceFile, place: Place, known: string[]): void {
  const { dataTarget, dataNotTarget } = node.properties;
  // An image of a target's own is also marked where the usual one is left out; once is enough.
  const names =
    dataTarget === undefined && node.tagName === 'span' && node.position === undefined
      ? []
      : targetsOf(dataNotTarget);
  for (const name of [...targetsOf(dataTarget), ...names]) {
    if (known.includes(name)) continue;
    const hint =
      didYouMean(name, known) ??
      `Known are ${known.join(', ')}. Name a target of a script of your own under “targets” in the configuration.`;
    report(file, 'only-names-targets', place ?? firstPlace(node), `There is no target “${name}”.`, hint);
  }
}

/** Where the first of what is inside is. */
function firstPlace(node: Nodes): Place {
  if (node.position) return node.position;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const place = firstPlace(child);
    if (place) return place;
  }
  return undefined;
}
