import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { SKIP, visit } from '../tree/visit.js';

/** The size of letters in the books' diagrams, in px. */
const letters = 12;

/**
 * A picture with a size of its own, in px: in a page, mermaid's would be as wide as what is around it.
 *
 * @param drawn The size that its letters have been drawn in.
 */
export function withSize(svg: string, drawn: number): string {
  const [, width, height] = /^<svg\b[^>]*?\sviewBox="[^"]*?([\d.]+)\s+([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) return svg;
  const scaled = (length: string) => Math.ceil((Number(length) * letters) / drawn);
  return svg.replace(/^<svg\b[^>]*>/, (tag) =>
    tag
      .replace(/\s(?:width|height|style)="[^"]*"/g, '')
      .replace('<svg', `<svg width="${scaled(width)}" height="${scaled(height)}"`),
  );
}

/** The words in a picture, for those who cannot see it. */
export function wordsIn(svg: string): string {
  const words: string[] = [];
  visit(fromXml(svg), 'element', (node) => {
    if (node.name !== 'text') return undefined;
    words.push(wordsOf(node).replace(/\s+/g, ' ').trim());
    return SKIP;
  });
  return [...new Set(words)].filter((one) => one !== '').join(', ');
}

/** Lines are elements of their own. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}
