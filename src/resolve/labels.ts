import type { ResolvedBook, Chapter, ChapterFile, Label, Pass } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import type { Caption, Captioned } from '../constructs/caption.js';
import { plainText } from '../tree/plain-text.js';
import { visit } from '../tree/visit.js';

/**
 * Numbers figures, tables, listings and equations, each kind by itself: 3.1, 3.2 … in chapter 3, and 1, 2 … through the chapters that
 * have no number.
 */
export const labels: Pass = {
  name: 'labels',
  run(book) {
    const counts = new Map<string, number>();
    for (const chapter of book.chapters) {
      for (const file of chapter.files) {
        visit(file.tree, (node) => {
          // A formula without an id is no part of the count.
          if (node.type === 'equation' && node.id === undefined) return;
          const kind = book.traits[node.type]?.label;
          if (kind) labelNode(node as Captioned, kind, book, chapter, file, counts);
        });
      }
    }
  },
};

function labelNode(
  node: Captioned,
  kind: Label['kind'],
  book: ResolvedBook,
  chapter: Chapter,
  { file }: ChapterFile,
  counts: Map<string, number>,
): void {
  const nth = next(counts, `${kind} of ${chapter.slug}`);
  const first = book.labels.get(node.id ?? '');
  if (first) {
    const hint = `It is in the chapter “${first.chapter}” already.`;
    report(file, 'label-is-unique', node, `The id “${node.id ?? ''}” is given a second time.`, hint);
  }
  const own = first ? undefined : node.id;
  const caption = node.children.find((child): child is Caption => child.type === 'caption');
  const label: Label = {
    kind,
    id: `${chapter.slug}-${own ?? `${kind}-${nth}`}`,
    caption: caption ? plainText(caption) : '',
    chapter: chapter.slug,
  };
  // Code and formulas that somebody can refer to have a number also where no words go with them.
  if (caption || kind === 'equation' || (kind === 'listing' && own !== undefined)) {
    label.number =
      chapter.number === undefined
        ? String(next(counts, kind))
        : `${chapter.number}.${next(counts, `numbered ${kind} of ${chapter.slug}`)}`;
  }
  node.label = label;
  book.labels.set(own ?? label.id, label);
}

function next(counts: Map<string, number>, name: string): number {
  const value = (counts.get(name) ?? 0) + 1;
  counts.set(name, value);
  return value;
}
