import type { Root } from 'hast';
import { visit } from '../../tree/visit.js';

/** A paragraph with nothing but an image is set as a picture, not as text. */
export function imageParagraphs(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'p') return;
    const [only, ...others] = node.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    const image =
      only?.type === 'element' && only.tagName === 'a' && only.children.length === 1
        ? only.children[0]
        : only;
    if (others.length === 0 && image?.type === 'element' && image.tagName === 'img')
      node.properties['className'] = ['image'];
  });
}
