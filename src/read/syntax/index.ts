import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Settings } from '../../config/schema.js';
import { alerts } from './alerts.js';
import { applyDirectives } from './apply-directives.js';
import { figures } from './figures.js';
import { fileNames } from './file-names.js';
import { linkReferences } from './link-references.js';
import { summaries } from './summaries.js';
import { terms } from './terms.js';
import { undefinedNotes } from './undefined-notes.js';

/** Turns plain mdast into Octavo's nodes, in place. */
export function applySyntax(tree: Root, file: VFile, settings: Settings): void {
  undefinedNotes(tree, file); // First: it compares text with the source, which the others take apart.
  linkReferences(tree); // Before anything that looks at links and images.
  applyDirectives(tree, file); // Before the rules on emphasis, which must not see what a directive claims.
  alerts(tree);
  summaries(tree, settings); // After the directives: a `:::summary` in the section makes its heading plain.
  figures(tree);
  fileNames(tree, settings);
  terms(tree);
}
