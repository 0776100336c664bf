import type { IndexGroup, IndexList } from '../../constructs/index-nodes.js';
import type { ResolvedBook, Chapter, Pass } from '../../model/book.js';
import { wordsFor } from '../../languages/words.js';
import { visit } from '../../tree/visit.js';
import { entriesOf, type SortedEntry } from './entries.js';
import { letterGroups } from './letters.js';
import { marksOf } from './marks.js';
import { rangesOf } from './ranges.js';

/** Makes the index of all marks. A book without one has marks that lead nowhere, and they are left alone. */
export const indexing: Pass = {
  name: 'index',
  run(book) {
    const found = firstList(book);
    if (!found) return;
    const { list, chapter } = found;
    const marks = marksOf(book);
    const entries = entriesOf(marks, rangesOf(marks), chapter.slug, chapter.language);
    const { symbols } = wordsFor(chapter.language, book.settings.labels);
    list.groups = groupsOf(entries, letterGroups(chapter.language, symbols));
  },
};

function firstList({ chapters }: ResolvedBook): { list: IndexList; chapter: Chapter } | undefined {
  let found: { list: IndexList; chapter: Chapter } | undefined;
  for (const chapter of chapters) {
    for (const { tree } of chapter.files)
      visit(tree, 'indexList', (list) => {
        found ??= { list, chapter };
      });
  }
  return found;
}

/** Entries that follow each other and begin alike. */
function groupsOf(entries: SortedEntry[], letterOf: (text: string) => string): IndexGroup[] {
  const groups: IndexGroup[] = [];
  for (const { entry, sort } of entries) {
    const letter = letterOf(sort);
    const last = groups.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else groups.push({ letter, entries: [entry] });
  }
  return groups;
}
