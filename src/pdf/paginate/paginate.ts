import type { Page } from '../browser/browser.js';
import { runInPage } from '../browser/run-in-page.js';
import type { Geometry, Layout, NotePlacement } from '../page-program/protocol.js';

export { paginateCss } from './paginate-css.js';
export type {
  Geometry,
  Layout,
  NotePlacement,
  PlacedNote,
  Problem,
  ProblemKind,
} from '../page-program/protocol.js';

export interface PaginateOptions {
  /** Where notes stand: at the foot of the page, after the chapter, or in another document. */
  notes: NotePlacement;
}

/**
 * Breaks the print document of a chapter into pages, in the browser's own layout, and tells what is where.
 *
 * Its fonts and pictures are loaded. The document holds `section.chapter` and `div.note-shelf`, and the style sheet `paginateCss` after all others.
 * Afterwards it is ready for printing on pages whose text area has the size given.
 *
 * @param geometry The text area in whole CSS px; the printed pages agree with the layout only then.
 */
export async function paginate(page: Page, geometry: Geometry, options: PaginateOptions): Promise<Layout> {
  return runInPage(page, 'paginateDocument', geometry, options.notes);
}
