import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** Whether an element is for a target: `data-target` names those that get it, `data-not-target` those that do not. */
export function isFor({ properties }: Element, target: string): boolean {
  const [only, not] = [properties['dataTarget'], properties['dataNotTarget']];
  return (only === undefined || targetsOf(only).includes(target)) && !targetsOf(not).includes(target);
}

export function hasMark(node: Nodes): boolean {
  if (node.type === 'element' && isMarked(node)) return true;
  return 'children' in node && node.children.some(hasMark);
}

/** Elements that are nothing without content. */
const holders = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'figure',
  'figcaption',
  'em',
  'strong',
  'a',
]);

/** Takes out of a tree what is for other targets, and the marks with it. */
export function dropOthers(tree: Parents, target: string): void {
  tree.children = select(tree.children as ElementContent[], target);
}

function select(children: ElementContent[], target: string): ElementContent[] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    if (!isFor(node, target)) return [];
    const wasEmpty = isEmpty(node);
    node.children = select(node.children, target);
    if (!wasEmpty && isEmpty(node) && holders.has(node.tagName)) return [];
    if (!isMarked(node)) return [node];
    delete node.properties['dataTarget'];
    delete node.properties['dataNotTarget'];
    const isBare = /^(?:div|span)$/.test(node.tagName) && Object.keys(node.properties).length === 0;
    return isBare ? node.children : [node];
  });
}

function isMarked({ properties }: Element): boolean {
  return properties['dataTarget'] !== undefined || properties['dataNotTarget'] !== undefined;
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** The targets that the value of a mark names. */
export function targetsOf(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/[\s,]+/).filter((name) => name !== '') : [];
}
