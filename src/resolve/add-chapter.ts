import type { Root, RootContent } from 'mdast';
import { sourceFile } from '../diagnostics/report.js';
import type { ListOf } from '../constructs/list-of.js';
import type { ResolvedBook, Chapter, ChapterFile } from '../model/book.js';
import { type ChapterKind, isOpening, kindNames } from '../settings/chapter-kinds.js';
import { createChapter } from '../read/chapter.js';
import { EXIT, visit } from '../tree/visit.js';

/**
 * Makes sure that a list stands somewhere in the book: where its author put it, else at the end of the chapter of its kind,
 * else in a chapter of its own.
 */
export function placeList(book: ResolvedBook, kind: ChapterKind, list: RootContent): void {
  if (book.chapters.some((chapter) => chapter.files.some(({ tree }) => holds(tree, list)))) return;
  const own = book.chapters.find((chapter) => chapter.kind === kind)?.files.at(-1);
  if (own) own.tree.children.push(list);
  else
    addPage(book, kind, {
      path: kind,
      tree: { type: 'root', children: [list] },
      file: sourceFile(kind),
    });
}

/** Adds a chapter of a kind where books have it. */
export function addPage(book: ResolvedBook, kind: ChapterKind, file: ChapterFile): void {
  const slugs = new Set(book.chapters.map(({ slug }) => slug));
  const parsed = createChapter([file], { kind }, book.settings, slugs);
  const chapter: Chapter = { ...parsed, sections: [], notes: [] };
  const at = book.chapters.findIndex(comesAfter(chapter));
  book.chapters.splice(at === -1 ? book.chapters.length : at, 0, chapter);
}

/** What is behind the lists that close a book. */
const last: Partial<Record<ChapterKind, ChapterKind[]>> = {
  glossary: ['bibliography', 'index', 'about-the-author', 'colophon'],
  bibliography: ['index', 'about-the-author', 'colophon'],
  index: ['about-the-author', 'colophon'],
};

function comesAfter({ kind, matter }: Chapter): (other: Chapter) => boolean {
  if (kind === 'changes') return (other) => other.matter !== 'front';
  if (kind && isOpening({ kind })) return (other) => !isOpening(other) || rank(other.kind) > rank(kind);
  if (matter === 'front') return (other) => !isOpening(other) && !other.kind?.startsWith('list-of-');
  const behind = (kind && last[kind]) ?? [];
  return (other) => other.kind !== undefined && behind.includes(other.kind);
}

/** The place of a kind in the usual order. */
function rank(kind: ChapterKind | undefined): number {
  return kind === undefined ? -1 : kindNames.indexOf(kind);
}

function holds(tree: Root, list: RootContent): boolean {
  let found = false;
  const kind = (node: object) => ('kind' in node ? (node as ListOf).kind : undefined);
  visit(tree, list.type, (node) => {
    if (kind(node) !== kind(list)) return undefined;
    found = true;
    return EXIT;
  });
  return found;
}
