import type { Nodes, RootContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Element, ElementContent } from 'xast';
import { visit } from '../../tree/visit.js';

const mathml = 'http://www.w3.org/1998/Math/MathML';
const xlink = 'http://www.w3.org/1999/xlink';

/**
 * Turns HTML nodes into XML ones that are in a content document; the nodes that come in stay as they are, but for `__proto__`.
 *
 * @param change Called on every element, outer before inner; may change it.
 */
export function toXhtml(nodes: RootContent[], change: (element: Element) => void): ElementContent[] {
  // Under an element of HTML, so that only the other namespaces are declared.
  const parent = { type: 'element', tagName: 'body', properties: {}, children: nodes } as Nodes;
  visit(parent, 'element', ({ properties }) => {
    // A plug-in can give an element an attribute of this name, which no document can have.
    Reflect.deleteProperty(properties, '__proto__');
  });
  const { children } = toXast(parent) as Element;
  for (const child of children) {
    visit(child, 'element', (element) => {
      declareNamespaces(element);
      change(element);
    });
  }
  return children;
}

function declareNamespaces({ name, attributes }: Element): void {
  if (name === 'math') attributes['xmlns'] = mathml;
  if (Object.keys(attributes).some((key) => key.startsWith('xlink:'))) attributes['xmlns:xlink'] = xlink;
}
