import type { Root } from 'mdast';
import { location } from 'vfile-location';
import { foreignIn } from '../../dialects/foreign.js';
import { pageOf } from '../../dialects/page.js';
import { report, type SourceFile } from '../../diagnostics/report.js';
import type { Settings } from '../../settings/schema.js';

/** Reports what looks like the Markdown of another tool and is not understood: one message for each kind in a file. */
export function foreignSyntax(tree: Root, file: SourceFile, { dialect, citations }: Settings): void {
  // A tree that a script hands in has no source text.
  if (file.text === '') return;
  const page = pageOf(file.text, tree);
  for (const { spelling, dialect: from, places } of foreignIn(page, dialect, citations !== undefined)) {
    const [first] = places;
    if (!first) continue;
    const { name, octavo, where } = spelling;
    const [written = ''] = file.text.slice(first.start, first.end).split('\n');
    const shown = written.length > 40 ? `${written.slice(0, 38)}…` : written;
    const tool = from.name === 'common' ? '' : `, as in ${from.title},`;
    const count = places.length > 1 ? ` (${places.length} in this file)` : '';
    const verb = where === 'fence' ? 'are shown' : 'stay in the text';
    const reason = `${name.charAt(0).toUpperCase()}${name.slice(1)} such as “${shown}”${tool} ${verb} as they were typed${count}.`;
    const place = location(file.text);
    const [start, end] = [place.toPoint(first.start), place.toPoint(first.end)];
    if (start && end) report(file, 'syntax-is-known', { start, end }, reason, octavo);
  }
}
