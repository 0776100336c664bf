import type { Root } from 'mdast';
import { location } from 'vfile-location';
import { foreignIn } from '../../dialects/foreign.js';
import { pageOf } from '../../dialects/page.js';
import { report, type SourceFile } from '../../diagnostics/report.js';
import type { Settings } from '../../settings/schema.js';

/** Reports Markdown of other tools that Octavo does not understand: one message for each kind in a file. */
export function foreignSyntax(tree: Root, file: SourceFile, { dialect, citations }: Settings): void {
  // A tree that a script hands in has no source text.
  if (file.text === '') return;
  const page = pageOf(file.text, tree);
  for (const { spelling, dialect: from, places } of foreignIn(page, dialect, citations !== undefined)) {
    const [first] = places;
    if (!first) continue;
    const { name, octavo } = spelling;
    const [written = ''] = file.text.slice(first.start, first.end).split('\n');
    const shown = written.length > 40 ? `${written.slice(0, 38)}…` : written;
    const tool = from.name === 'common' ? '' : `, ${from.title}`;
    const count = places.length > 1 ? `; ${places.length} in this file` : '';
    const reason = `“${shown}” is not understood and is printed as typed (${name}${tool}${count}).`;
    const place = location(file.text);
    const [start, end] = [place.toPoint(first.start), place.toPoint(first.end)];
    if (start && end) report(file, 'syntax-is-known', { start, end }, reason, octavo);
  }
}
