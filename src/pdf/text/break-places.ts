import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from '../../tree/visit.js';

/**
 * Before the signs that join names, and after those that open something: where an address may go on in the next line
 * (The Chicago Manual of Style, 17th edition, 14.18). A hyphen is none of them: it would look like a divided word.
 */
const places =
  /(?<=[\p{L}\p{N})\]]{2})(?=\.\p{L}{2}|[/_?#&%~][\p{L}\p{N}]{2})|(?<=:\/\/|::|[=,(])(?=\p{L}{3})/u;

/**
 * Lets code in a line, and links whose text is their address, be broken between their names. Otherwise what is longer
 * than the rest of a line leaves a hole there, and is then broken anywhere.
 */
export function breakPlaces(tree: Root): void {
  visit(tree, 'element', (node) => {
    // The column of a table becomes as narrow as what it may break.
    if (['pre', 'td', 'th'].includes(node.tagName)) return SKIP;
    if (node.tagName !== 'code' && !isAddress(node)) return undefined;
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? withPlaces(child.value) : [child],
    );
    return SKIP;
  });
}

function isAddress({ tagName, children: [first] }: Element): boolean {
  return tagName === 'a' && first?.type === 'text' && /^(?:[a-z]+:\/\/|www\.)/i.test(first.value);
}

function withPlaces(text: string): ElementContent[] {
  return text
    .split(places)
    .flatMap((value, index) => [...(index > 0 ? [h('wbr')] : []), { type: 'text' as const, value }]);
}
