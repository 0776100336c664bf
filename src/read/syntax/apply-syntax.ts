import type { Root } from 'mdast';
import { withOwn } from '../../constructs/constructs.js';
import type { SourceFile } from '../../diagnostics/report.js';
import type { CheckedConfig } from '../../settings/schema.js';
import { applyDirectives } from './apply-directives.js';
import { foreignSyntax } from './foreign-syntax.js';
import { linkReferences } from './link-references.js';
import { notesInLinks } from './notes-in-links.js';
import { rawHtml } from './raw-html.js';
import { tableRows } from './table-rows.js';
import { undefinedNotes } from './undefined-notes.js';

/** Turns plain mdast into the nodes of constructs, in place. */
export function applySyntax(tree: Root, file: SourceFile, settings: CheckedConfig): void {
  const constructs = withOwn(settings);
  foreignSyntax(tree, file, settings); // It looks at the source, too.
  undefinedNotes(tree, file); // First: it compares text with the source, which the others take apart.
  rawHtml(tree, file);
  tableRows(tree, file);
  linkReferences(tree); // Before anything that looks at links and images.
  notesInLinks(tree); // Reference links are links by now.
  for (const { early } of constructs) early?.(tree, file, settings);
  const directives = constructs.flatMap((construct) => construct.directives ?? []);
  applyDirectives(tree, file, settings, directives); // Before the rules on emphasis, which must not see what a directive claims.
  for (const { rewrite } of constructs) rewrite?.(tree, file, settings);
}
