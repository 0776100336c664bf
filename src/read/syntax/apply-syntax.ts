import type { Root } from 'mdast';
import type { SourceFile } from '../../diagnostics/report.js';
import type { Settings } from '../../settings/schema.js';
import { alerts } from './alerts.js';
import { applyDirectives } from './apply-directives.js';
import { attributions } from './attributions.js';
import { equations } from './equations.js';
import { figures } from './figures.js';
import { fileNames } from './file-names.js';
import { linkReferences } from './link-references.js';
import { listings } from './listings.js';
import { loneMarks } from './lone-marks.js';
import { summaries } from './summaries.js';
import { terms } from './terms.js';
import { undefinedNotes } from './undefined-notes.js';

/** Turns plain mdast into Octavo's nodes, in place. */
export function applySyntax(tree: Root, file: SourceFile, settings: Settings): void {
  undefinedNotes(tree, file); // First: it compares text with the source, which the others take apart.
  linkReferences(tree); // Before anything that looks at links and images.
  equations(tree, file); // Early: it looks at the source of paragraphs as they were typed.
  listings(tree); // Before the directives, which stand in captions as well.
  applyDirectives(tree, file, settings); // Before the rules on emphasis, which must not see what a directive claims.
  loneMarks(tree);
  alerts(tree);
  attributions(tree); // After the alerts, which are quotations until then.
  summaries(tree, settings); // After the directives: a `:::summary` in the section makes its heading plain.
  figures(tree);
  fileNames(tree, settings);
  terms(tree);
}
