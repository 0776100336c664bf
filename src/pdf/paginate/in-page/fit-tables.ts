import { px } from './geometry.js';
import type { Flow } from '../types.js';

/** Sets tables smaller that are wider than the text, and breaks the words of those that are too wide even then. */
export function fitTables(flow: Flow): void {
  for (const table of flow.tables) {
    const box = table.closest('div.table');
    // What was guessed from the number of letters is measured here.
    box?.classList.remove('wide');
    for (const look of ['tight', 'wide']) {
      if (!box || px(getComputedStyle(table).width) <= px(getComputedStyle(box).width) + 0.5) break;
      box.classList.add(look);
    }
  }
}
