import type { Root } from 'mdast';
import type { SourceFile } from '../../diagnostics/report.js';
import { location } from 'vfile-location';
import { report } from '../../diagnostics/report.js';
import { visit } from '../../tree/visit.js';

/** GFM leaves `[^label]` as text where nothing defines the label; an author means a note. */
export function undefinedNotes(tree: Root, file: SourceFile): void {
  const source = file.text;
  const place = location(file.text);
  visit(tree, 'text', (node) => {
    if (!node.value.includes('[^') || !node.position) return;
    const start = node.position.start.offset ?? 0;
    const written = source.slice(start, node.position.end.offset);
    for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\](?!:)/gu)) {
      const from = place.toPoint(start + match.index);
      const to = place.toPoint(start + match.index + match[0].length);
      if (!from || !to) continue;
      report(
        file,
        'footnote-reference-has-definition',
        { start: from, end: to },
        `The note “${match[0]}” has no definition in this file.`,
        `Add a line “${match[0]}: …”, or write “\\${match[0]}” when no note is meant.`,
      );
    }
  });
}
