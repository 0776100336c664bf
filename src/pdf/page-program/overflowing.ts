import { startOnPage, pageOf, rectsOf } from './geometry.js';
import type { Flow } from './flow.js';
import type { Problem } from './protocol.js';

/** Finds the texts and elements that reach out of the text area to the right: printed, they would be cut off. */
export function overflowing(flow: Flow): Problem[] {
  const problems: Problem[] = [];
  const reported = new Set<Element>();
  for (const leaf of flow.leaves) {
    const over = rectsOf(leaf).find((rect) => rightOver(flow, rect) > 1);
    if (!over || (leaf instanceof Text && !inkOver(flow, leaf))) continue;
    const element = leaf instanceof Text ? (leaf.parentElement as Element) : leaf;
    const block =
      element.closest('p, li, pre, td, th, table, figure, h1, h2, h3, h4, h5, h6, dd, dt') ?? element;
    if (reported.has(block)) continue;
    reported.add(block);
    const id = block.closest('[id]')?.id;
    const sample = (block.textContent || block.tagName).trim().replace(/\s+/g, ' ').slice(0, 60);
    const text = `<${block.tagName.toLowerCase()}> is ${Math.ceil(rightOver(flow, over))} px wider than the text area: ${sample}`;
    problems.push({ kind: 'overflow', page: pageOf(flow, over), text, sample, ...(id ? { id } : {}) });
  }
  return problems;
}

/** By how many px a rectangle reaches over the right edge of its page's text area. */
export function rightOver(flow: Flow, rect: DOMRect): number {
  return startOnPage(flow, rect) + rect.width - flow.width;
}

/** Whether a character that is drawn is over the edge: spaces may hang there. */
export function inkOver(flow: Flow, text: Text): boolean {
  const range = document.createRange();
  for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    // Punctuation hangs at the ends of lines, where the script has it so.
    const hangs = /\p{P}$/u.test(word)
      ? parseFloat(getComputedStyle(text.parentElement as Element).fontSize) / 2
      : 1;
    if (Array.from(range.getClientRects()).some((rect) => rightOver(flow, rect) > hangs)) return true;
  }
  return false;
}
