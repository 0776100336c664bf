import type { ResolvedBook, Resource, HtmlBook } from '../../model/book.js';
import { isAnimated } from '../../images/animation.js';
import { loadSharp, type Sharp } from '../../images/sharp.js';
import { visit } from '../../tree/visit.js';
import type { Store } from '../../stores/stores.js';

/** The longest side in pixels of a cover that is drawn from an SVG: what stores show at most. */
const coverSide = 2560;

/**
 * The book with its pictures as the store takes them: a cover of another format becomes a PNG, and what has too
 * many pixels is scaled. Without sharp the book stays as it is, and its limits are told.
 */
export async function fitImages(htmlBook: HtmlBook, store: Store): Promise<HtmlBook> {
  const { book } = htmlBook;
  const unfit = [...book.resources.values()].filter((resource) => isUnfit(resource, book, store));
  const sharp = unfit.length > 0 ? await loadSharp() : undefined;
  if (!sharp) return htmlBook;
  const fitted = new Map(book.resources);
  let { cover } = book;
  for (const resource of unfit) {
    if (resource.path !== book.cover) {
      fitted.set(resource.path, await scale(resource, store.image.mostPixels ?? Infinity, sharp));
      continue;
    }
    const image = await drawCover(resource, sharp);
    if (!isShown(resource, htmlBook)) fitted.delete(resource.path);
    fitted.set(image.path, image);
    cover = image.path;
  }
  return { ...htmlBook, book: { ...book, resources: fitted, ...(cover !== undefined && { cover }) } };
}

function isUnfit(
  { path, mediaType, bytes, width = 0, height = 0 }: Resource,
  book: ResolvedBook,
  store: Store,
): boolean {
  if (path === book.cover) return !store.cover.mediaTypes.includes(mediaType);
  const isPicture = mediaType !== 'image/svg+xml' && !isAnimated(bytes, mediaType);
  return isPicture && width * height > (store.image.mostPixels ?? Infinity);
}

async function scale(resource: Resource, mostPixels: number, sharp: Sharp): Promise<Resource> {
  const { bytes, width = 1, height = 1 } = resource;
  const factor = Math.sqrt(mostPixels / (width * height));
  const { data, info } = await sharp(bytes)
    .resize({ width: Math.floor(width * factor), height: Math.floor(height * factor), fit: 'fill' })
    .toBuffer({ resolveWithObject: true });
  return { ...resource, bytes: data, width: info.width, height: info.height };
}

async function drawCover({ path, bytes, width, height }: Resource, sharp: Sharp): Promise<Resource> {
  // Drawings are drawn in 72 dots per inch; more dots, and not the finished picture, are what becomes sharp.
  const density = Math.min(2400, Math.max(72, (72 * coverSide) / Math.max(width ?? 512, height ?? 512)));
  const { data, info } = await sharp(bytes, { density })
    .resize({ width: coverSide, height: coverSide, fit: 'inside' })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  const drawn = path.replace(/\.\w+$/, '-cover.png');
  return { path: drawn, mediaType: 'image/png', bytes: data, width: info.width, height: info.height };
}

/** Whether a chapter shows the picture as well. */
function isShown({ path }: Resource, { chapters }: HtmlBook): boolean {
  let found = false;
  for (const { tree, notes } of chapters) {
    for (const node of [tree, ...notes.flatMap(({ children }) => children)]) {
      visit(node, 'element', ({ properties }) => {
        if (properties['src'] === path) found = true;
      });
    }
  }
  return found;
}
