import { ownNotes, partsOfNotes, placeRest, readLayout } from './close-flow.js';
import { coarseImages } from './coarse-images.js';
import { fitFormulas } from './fit-formulas.js';
import { fitImages } from './fit-images.js';
import { fitTables } from './fit-tables.js';
import { footNotes } from './foot-notes.js';
import { openFlow } from './open-flow.js';
import { overflowing } from './overflowing.js';
import { removeUnusedSoftHyphens } from './soft-hyphens.js';
import type { Geometry, Layout, NotePlacement } from './protocol.js';

/** Paginates the document that this runs in, and leaves it as it is to be printed. */
export function paginateDocument(geometry: Geometry, placement: NotePlacement): Layout {
  const atFoot = placement === 'foot';
  const flow = openFlow(geometry, atFoot);
  if (placement === 'chapter') placeRest(flow, false);
  fitImages(flow);
  fitTables(flow);
  fitFormulas(flow);
  footNotes(flow);
  if (atFoot) placeRest(flow, true);
  const parts = partsOfNotes(flow);
  removeUnusedSoftHyphens(flow);
  flow.problems.push(...overflowing(flow), ...coarseImages(flow));
  const layout = readLayout(flow, parts, atFoot);
  ownNotes(flow, parts);
  document.documentElement.classList.remove('simulated');
  return layout;
}
