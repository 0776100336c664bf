import { px } from './geometry.js';
import type { Flow } from './flow.js';

/** Sets tables smaller that are wider than the text, and breaks the words of those that are too wide even then. */
export function fitTables(flow: Flow): void {
  for (const table of flow.tables) {
    const box = table.closest('div.table');
    // Who calls a table wide means its type; whether words have to be broken is measured here.
    if (box?.classList.contains('wide')) box.classList.replace('wide', 'tight');
    for (const look of ['tight', 'wide']) {
      if (!box || px(getComputedStyle(table).width) <= px(getComputedStyle(box).width) + 0.5) break;
      box.classList.add(look);
    }
  }
}
