import type { ChapterKind } from '../settings/chapter-kinds.js';

/**
 * The parts of a book in their order: what is before the contents, the contents, and all else. Before the contents is the
 * title page, which an author may have written, and what goes with it.
 *
 * @param openingKind The kind of a part that is before the contents; undefined for all others.
 * @param titlePage The one for a book that brings none of its own; it follows the half title.
 */
export function inOrder<Part>(
  parts: readonly Part[],
  openingKind: (part: Part) => ChapterKind | undefined,
  titlePage: Part,
  contents: Part,
): Part[] {
  const opening = parts.filter((part) => openingKind(part) !== undefined);
  const rest = parts.filter((part) => openingKind(part) === undefined);
  if (!opening.some((part) => openingKind(part) === 'title-page')) {
    const at = opening.findIndex((part) => openingKind(part) !== 'half-title');
    opening.splice(at === -1 ? opening.length : at, 0, titlePage);
  }
  return [...opening, contents, ...rest];
}
