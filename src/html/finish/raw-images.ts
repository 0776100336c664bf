import path from 'node:path';
import type { Element, Root } from 'hast';
import { report } from '../../diagnostics/report.js';
import { loadImage } from '../../images/load.js';
import { visit } from '../../tree/visit.js';
import type { Context } from '../context.js';

/** Brings images of raw HTML into the book; those of Markdown are there by now. Of what cannot be had, the text stays. */
export async function rawImages(tree: Root, { book, file }: Context): Promise<void> {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img' && !book.resources.has(String(node.properties['src']))) found.push(node);
  });
  for (const image of found) {
    const { src: address } = image.properties;
    const src = typeof address === 'string' ? address : '';
    // An empty text is how HTML says “decoration”; none at all is forgetting it.
    if (image.properties['alt'] === undefined) {
      report(
        file.file,
        'image-has-alt-text',
        image,
        `The image “${src.slice(0, 80)}” has no text that tells what it shows.`,
        'Add alt="…", or alt="" for decoration.',
      );
      image.properties['alt'] = '';
    }
    const resource = await loadImage(book, file.file, path.posix.dirname(file.path), src, image);
    if (!resource) {
      image.tagName = 'span';
      image.children = [{ type: 'text', value: image.properties['alt'] }];
      image.properties = { className: ['missing-image'] };
      continue;
    }
    image.properties['src'] = resource.path;
    if (
      image.properties['width'] === undefined &&
      image.properties['height'] === undefined &&
      resource.width &&
      resource.height
    ) {
      image.properties['width'] = Math.round(resource.width);
      image.properties['height'] = Math.round(resource.height);
    }
  }
}
