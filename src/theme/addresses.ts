import { type CssNode, ident, walk } from 'css-tree';

/** What a style sheet loads, however it is written: `@import`, `url()`, `image-set()`, with escapes or in capital letters. */
export function addressesIn(tree: CssNode): { node: CssNode; address: string }[] {
  const found: { node: CssNode; address: string }[] = [];
  walk(tree, function (this: { atrule: CssNode | null; function: CssNode | null }, node: CssNode) {
    const around = this.function ?? this.atrule;
    const name =
      around && 'name' in around && typeof around.name === 'string'
        ? ident.decode(around.name).toLowerCase()
        : '';
    if (node.type === 'Url') found.push({ node, address: node.value });
    else if (node.type === 'String' && loading.test(name)) found.push({ node, address: node.value });
    else if (node.type === 'Function' && ident.decode(node.name).toLowerCase() === 'url')
      found.push({ node, address: node.name });
  });
  return found;
}

const loading = /^(?:import|src|image|(?:-webkit-)?image-set)$/;
