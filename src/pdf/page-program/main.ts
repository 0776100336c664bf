/*
 * The program that runs in the page of the browser: it shows documents, breaks them into pages, evens out
 * their feet, and measures running heads.
 *
 * It is bundled on its own (`build.mjs`) and knows the DOM, but neither Node nor the rest of Octavo. Each function is called by
 * its name from `browser/run-in-page.ts`; arguments and results are plain data.
 */
import { fitLines, hasFonts, loadFont } from './heads.js';
import { paginateDocument } from './paginate-document.js';
import type { PageProgram } from './protocol.js';
import { spreadPages } from './spread-pages.js';
import { addStyle, fill, isLoaded } from './show.js';

export const functions: PageProgram = {
  fill,
  isLoaded,
  addStyle,
  loadFont,
  hasFonts,
  fitLines,
  paginateDocument,
  spreadPages,
};
