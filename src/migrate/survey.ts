import { dialectsFor } from '../dialects/dialects.js';
import { canHold, findSpelling } from '../dialects/find.js';
import { pageOf } from '../dialects/page.js';
import { location } from 'vfile-location';
import { chaptersOf, type Folder, type Manuscript } from './manuscript.js';

/** A spelling of another tool in a book. */
export interface Usage {
  /** What it is, and an example. */
  name: string;
  example: string;
  count: number;
  files: number;
  /** `file:line` of the first. */
  first: string;
}

/** Counts the spellings of other tools that will be understood. */
export async function survey({ items, dialect }: Manuscript, folder: Folder): Promise<Usage[]> {
  const files = chaptersOf({ items }).flatMap((item) => item.files);
  const found = new Map<string, Usage>();
  const dialects = dialectsFor(dialect);
  for (const file of files) {
    const text = (await folder.text(file)) ?? '';
    const note = (name: string, places: { start: number; end: number }[]) => {
      const [first] = places;
      if (!first) return;
      const { line = 1 } = location(text).toPoint(first.start) ?? {};
      const example = text.slice(first.start, first.end).split('\n', 1)[0] ?? '';
      const before = found.get(name) ?? { name, example, count: 0, files: 0, first: `${file}:${line}` };
      found.set(name, { ...before, count: before.count + places.length, files: before.files + 1 });
    };
    for (const { includes = [] } of dialects)
      for (const { pattern } of includes)
        note(
          'included files',
          Array.from(text.matchAll(pattern), ({ index, 0: whole }) => ({
            start: index,
            end: index + whole.length,
          })),
        );
    const possible = dialects
      .flatMap(({ spellings }) => spellings)
      .filter((one) => one.edits && canHold(text, one));
    if (possible.length === 0) continue;
    const page = pageOf(text, await folder.tree(file));
    for (const spelling of possible) note(spelling.name, findSpelling(spelling, page));
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
