import { type CssNode, ident, parse, walk } from 'css-tree';

/** Something that CSS loads. */
export interface CssAddress {
  address: string;
  node: CssNode;
}

/** At-rules and functions whose strings are addresses. */
const loading = /^(?:import|src|image|(?:-webkit-)?image-set)$/;

/**
 * Finds what CSS loads: `@import`, `url()`, `image-set()`, also with escapes or in capital letters, and in custom properties. A part
 * that cannot be parsed counts as an address when it could hold one.
 */
export function addressesIn(tree: CssNode): CssAddress[] {
  const found: CssAddress[] = [];
  walk(tree, function (this: { atrule: CssNode | null; function: CssNode | null }, node: CssNode) {
    if (node.type === 'Url') found.push({ address: node.value, node });
    if (node.type === 'String' && loading.test(nameOf(this.function ?? this.atrule)))
      found.push({ address: node.value, node });
    // With an escape in its name, `url` is a function to the parser.
    if (node.type === 'Function' && nameOf(node) === 'url') found.push({ address: node.name, node });
    if (node.type === 'Raw') found.push(...addressesInRaw(node));
  });
  return found;
}

/** The parser keeps the values of custom properties as they are. */
function addressesInRaw(node: CssNode & { type: 'Raw' }): CssAddress[] {
  try {
    const value = parse(node.value, { context: 'value' });
    return addressesIn(value).map(({ address }) => ({ address, node }));
  } catch {
    return /[\\(@]/.test(node.value) ? [{ address: node.value, node }] : [];
  }
}

function nameOf(node: CssNode | null): string {
  return node && 'name' in node && typeof node.name === 'string' ? ident.decode(node.name).toLowerCase() : '';
}
