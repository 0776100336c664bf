import { ownNotes, partsOfNotes, placeRest, readLayout } from './close-flow.js';
import { coarseImages } from './coarse-images.js';
import { fitFormulas } from './fit-formulas.js';
import { fitImages } from './fit-images.js';
import { fitTables } from './fit-tables.js';
import { footNotes } from './foot-notes.js';
import { type LooseLine, type SetLines, setLines } from './lines/set-lines.js';
import { openFlow } from './open-flow.js';
import { overflowing } from './overflowing.js';
import { removeUnusedSoftHyphens } from './soft-hyphens.js';
import { firstPage } from './geometry.js';
import type { Flow } from './flow.js';
import type { Geometry, Layout, NotePlacement, Problem } from './protocol.js';

/** Breaks the lines of the chapter as one long page: they are the same in columns of its width. */
function breakLines(): SetLines {
  const chapter = document.querySelector<HTMLElement>('.chapter') as HTMLElement;
  document.documentElement.classList.add('simulated');
  chapter.style.columns = 'auto';
  chapter.style.height = 'auto';
  const lines = setLines(chapter);
  chapter.style.removeProperty('columns');
  chapter.style.removeProperty('height');
  return lines;
}

/** Paginates the document that this runs in, and leaves it as it is to be printed. */
export function paginateDocument(geometry: Geometry, placement: NotePlacement): Layout {
  const atFoot = placement === 'foot';
  const lines = breakLines();
  const flow = openFlow(geometry, atFoot);
  if (placement === 'chapter') placeRest(flow, false);
  fitImages(flow);
  fitTables(flow);
  fitFormulas(flow);
  footNotes(flow);
  if (atFoot) placeRest(flow, true);
  const parts = partsOfNotes(flow);
  removeUnusedSoftHyphens(flow);
  flow.problems.push(
    ...overflowing(flow),
    ...coarseImages(flow),
    ...lines.loose.flatMap((one) => problemOf(one, flow)),
  );
  const layout = { ...readLayout(flow, parts, atFoot), lines: lines.counts };
  ownNotes(flow, parts);
  document.documentElement.classList.remove('simulated');
  return layout;
}

function problemOf({ text, block, times }: LooseLine, flow: Flow): Problem[] {
  const page = firstPage(flow, text);
  if (page === Infinity) return [];
  const sample = block.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
  const id = block.closest('[id]')?.id;
  const line = text.data.trim().replace(/\s+/g, ' ').slice(0, 40);
  const said = `The words of the line “${line}” stand ${times.toFixed(1)} times as far apart as they should.`;
  return [{ kind: 'line-loose', page, text: said, sample, ...(id ? { id } : {}) }];
}
