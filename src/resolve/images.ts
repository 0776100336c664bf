import path from 'node:path';
import type { Image, Parents } from 'mdast';
import type { ResolvedBook, ChapterFile, Pass } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import { visit } from '../tree/visit.js';
import { treesOf } from '../model/trees.js';
import { loadImage } from '../images/load.js';

/** Brings every image into the book. */
export const images: Pass = {
  name: 'images',
  async run(book) {
    for (const chapter of book.chapters) {
      for (const { tree, source } of treesOf(chapter)) await loadImages(book, source, tree);
    }
  },
};

async function loadImages(
  book: ResolvedBook,
  { path: from, file }: ChapterFile,
  tree: Parents,
): Promise<void> {
  const found: Image[] = [];
  visit(tree, 'image', (node) => void found.push(node));
  for (const image of found) {
    if (!image.alt) {
      const hint =
        'Write it between the brackets: ![A cat on a mat](cat.png). For mere decoration use <img src="…" alt="">.';
      report(
        file,
        'image-has-alt-text',
        image,
        `The image “${image.url.slice(0, 80)}” has no text that tells what it shows.`,
        hint,
      );
    }
    if (image.title) {
      const reason = `The title “${image.title.slice(0, 80)}” of the image is not shown.`;
      const hint =
        'It becomes a caption where the image is alone in its paragraph, or in a box “:::figure[Caption]”.';
      report(file, 'image-title-is-shown', image, reason, hint);
    }
    const resource = await loadImage(book, file, path.posix.dirname(from), image.url, image);
    if (resource) image.data = { ...image.data, resource: resource.path };
    for (const [target, url] of Object.entries(image.data?.targets ?? {})) {
      const other = await loadImage(book, file, path.posix.dirname(from), url, image);
      const { targetResources } = image.data ?? {};
      if (other)
        image.data = { ...image.data, targetResources: { ...targetResources, [target]: other.path } };
    }
  }
}
