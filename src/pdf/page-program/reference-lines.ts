import { firstPage, lastPage, pageOf, px, rectAt, rectsOf } from './geometry.js';
import { keepsWithNext } from './stranded.js';
import type { Flow, ReferenceLine } from './flow.js';

/** Groups references that follow each other by what a page break cannot part, and reads where they stand. */
export function referenceLines(flow: Flow, references: HTMLElement[], page: number): ReferenceLine[] {
  const lines: ReferenceLine[] = [];
  for (const reference of references) {
    const { top, bottom } =
      firstPage(flow, reference) < page ? { top: 0, bottom: 0 } : extentOf(flow, reference);
    const notes = flow.references.get(reference) ?? [];
    const last = lines.at(-1);
    // Lines can overlap by a few px where a character of another font reaches out of its line.
    if (last && top < last.bottom - 5) {
      last.references.push(reference);
      last.notes.push(...notes);
      last.bottom = Math.max(last.bottom, bottom);
    } else lines.push({ references: [reference], top, bottom, notes: [...notes] });
  }
  return lines;
}

/** The upper and lower edge, on the page, of what a reference cannot leave: its line, or an unbreakable box. */
export function extentOf(flow: Flow, reference: HTMLElement): { top: number; bottom: number } {
  const element = unbreakableBox(flow, reference);
  if (element) {
    const box = element.getBoundingClientRect();
    // The first two lines of what follows a heading are on its page.
    const kept = keepsWithNext(element) ? 2.5 * flow.textLine : 0;
    return { top: box.top - flow.top, bottom: Math.min(box.bottom - flow.top + kept, flow.height) };
  }
  const own = rectsOf(reference)[0] as DOMRect;
  const beside = rectBeside(reference);
  // The reference itself is raised; the text before it tells where the line is.
  const onLine =
    beside &&
    pageOf(flow, beside) === pageOf(flow, own) &&
    beside.bottom > own.top &&
    beside.top < own.bottom;
  const { top, bottom } = onLine ? beside : own;
  const style = getComputedStyle(
    (reference.closest('.note-reference') ?? reference).parentElement as Element,
  );
  const half = (px(style.lineHeight) || px(style.fontSize) * 1.2) / 2;
  const middle = (top + bottom) / 2 - flow.top;
  return { top: middle - half, bottom: middle + half };
}

/** The rectangle of the last character or element before a reference. */
export function rectBeside(reference: HTMLElement): DOMRect | undefined {
  let node: Node | null = reference;
  while (
    node &&
    !node.previousSibling &&
    getComputedStyle(node.parentElement as Element).display === 'inline'
  ) {
    node = node.parentElement;
  }
  node = node?.previousSibling ?? null;
  if (node instanceof Text && node.length > 0) return rectAt(node, node.length - 1);
  return node instanceof Element ? Array.from(node.getClientRects()).at(-1) : undefined;
}

/** The outermost box around a node that no page break may part, and that fits a page. */
export function unbreakableBox(flow: Flow, node: Node): Element | undefined {
  let found: Element | undefined;
  for (
    let element = node.parentElement;
    element && element !== flow.chapter;
    element = element.parentElement
  ) {
    if (
      getComputedStyle(element).breakInside === 'avoid' &&
      firstPage(flow, element) === lastPage(flow, element)
    ) {
      found = element;
    }
  }
  return found;
}
