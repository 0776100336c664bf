import type { Flow } from './flow.js';
import { px } from './geometry.js';

/** Below this share of its size, a formula cannot be read; then it is told that it is too wide. */
const smallest = 0.5;

/** Sets formulas smaller that are wider than the text, or than the box that they are in. */
export function fitFormulas(flow: Flow): void {
  for (const formula of document.querySelectorAll('math')) {
    const equation = formula.closest('.equation');
    // An equation is a table, which grows with what is in it.
    const box = equation
      ? equation.parentElement
      : formula.closest('p, li, dd, td, th, figcaption, blockquote, aside');
    if (!box) continue;
    const style = getComputedStyle(box);
    const room = Math.min(flow.width, box.clientWidth - px(style.paddingLeft) - px(style.paddingRight));
    const number = equation?.querySelector('.equation-number')?.getBoundingClientRect().width ?? 0;
    const width = widthOf(formula);
    const free = room - (number > 0 ? number + 8 : 0);
    const over = Math.max(width - free, (equation?.getBoundingClientRect().width ?? 0) - room);
    if (over <= 0.5 || width === 0) continue;
    // Spaces do not shrink as much as letters do.
    formula.style.fontSize = `${Math.floor(Math.max(smallest, (1 - over / width) * 0.98) * 100)}%`;
  }
}

/** The width of what is drawn: the element itself is as wide as its box, when it stands by itself. */
function widthOf(formula: Element): number {
  let [left, right] = [Infinity, -Infinity];
  for (const part of formula.querySelectorAll('mi, mn, mo, mtext, mspace')) {
    const rect = part.getBoundingClientRect();
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
  }
  return Math.max(0, right - left);
}
