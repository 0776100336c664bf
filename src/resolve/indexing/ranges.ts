import { report } from '../../diagnostics/report.js';
import type { FoundMark } from './marks.js';
import { textOf } from './entries.js';

/** For the id of each mark that begins a range, the id at its end. A range without its other side is an error. */
export function rangesOf(marks: FoundMark[]): Map<string, string> {
  const open = new Map<string, FoundMark>();
  const ends = new Map<string, string>();
  for (const found of marks) {
    const { start, end, path } = found.mark;
    const name = start || end || textOf(path);
    if (start !== undefined && open.has(name))
      complain(found, `The range “${name}” of the index begins a second time.`, 'End the first one before.');
    else if (start !== undefined) open.set(name, found);
    if (end === undefined) continue;
    const first = open.get(name);
    if (first) ends.set(first.id, found.id);
    else
      complain(
        found,
        `The range “${name}” of the index ends, and never began.`,
        `Begin it with {start=${name}}.`,
      );
    open.delete(name);
  }
  for (const [name, found] of open)
    complain(
      found,
      `The range “${name}” of the index has no end.`,
      `Write “:index{end=${name}}” where it ends.`,
    );
  return ends;
}

function complain({ source, mark }: FoundMark, reason: string, hint: string): void {
  report(source.file, 'index-range-is-closed', mark, reason, hint);
}
