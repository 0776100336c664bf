import type { Element, ElementContent, Parents } from 'hast';
import { visit } from '../tree/visit.js';

/**
 * Makes links plain text that lead to ids which are gone. An entry of a list that Octavo made, and that is nothing but such
 * a link, goes with it.
 *
 * @param isGone Whether an id is gone.
 * @param tell Called for each link that an author wrote.
 */
export function unlink(tree: Parents, isGone: (id: string) => boolean, tell?: (link: Element) => void): void {
  visit(tree, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
    if (!isGone(href.slice(1))) return;
    node.tagName = 'span';
    delete node.properties['href'];
    // What has no place in a file was made, not written.
    if (node.position) tell?.(node);
    else node.properties['dataGone'] = '';
  });
  tree.children = withoutEntries(tree.children as ElementContent[]);
}

function withoutEntries(children: ElementContent[]): ElementContent[] {
  return children.filter((node) => {
    if (node.type !== 'element') return true;
    const [only, ...others] = node.children;
    if (node.tagName === 'li' && others.length === 0 && only?.type === 'element' && isGone(only))
      return false;
    node.children = withoutEntries(node.children);
    delete node.properties['dataGone'];
    return true;
  });
}

function isGone({ properties }: Element): boolean {
  return properties['dataGone'] !== undefined;
}
