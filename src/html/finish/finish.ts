import type { Root } from 'hast';
import type { Destinations } from '../../resolve/destinations.js';
import type { Context } from '../context.js';
import { adjacentNotes } from './adjacent-notes.js';
import { authorIds } from './author-ids.js';
import { calloutSigns } from './callout-signs.js';
import { imageParagraphs } from './image-paragraphs.js';
import { leftToRight } from './left-to-right.js';
import { math } from './math.js';
import { nestedTerms } from './nested-terms.js';
import { rawImages } from './raw-images.js';
import { rawLinks } from './raw-links.js';
import { tables } from './tables.js';
import { tasks } from './tasks.js';

/** Brings sanitised HTML, Octavo's own and what authors wrote by hand, to the one vocabulary, in place. */
export async function finish(tree: Root, context: Context, destinations: Destinations): Promise<void> {
  authorIds(tree, context);
  rawLinks(tree, context, destinations);
  await rawImages(tree, context);
  nestedTerms(tree);
  adjacentNotes(tree);
  imageParagraphs(tree);
  tables(tree, context);
  tasks(tree, context);
  calloutSigns(tree); // After sanitising, which lets no SVG through.
  math(tree, context); // Nothing that the others look at.
  leftToRight(tree, context); // Last: it looks at formulas too.
}
