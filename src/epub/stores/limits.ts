import { toString } from 'mdast-util-to-string';
import type { SourceFile } from '../../diagnostics/report.js';
import type { ResolvedBook, Resource } from '../../model/book.js';
import { placeInConfig } from '../../settings/place.js';
import { type Place, report } from '../../diagnostics/report.js';
import { visit } from '../../tree/visit.js';
import type { Store } from '../../stores/stores.js';

/** Says where a book does not keep to the limits of its store. @param css The style sheet of the theme. */
export function reportLimits(book: ResolvedBook, pictures: Resource[], store: Store, css: string): void {
  const sheet = css.replace(/\/\*[^]*?\*\//g, '');
  for (const { pattern, what } of store.css) {
    if (!pattern.test(sheet)) continue;
    const reason = `The style sheet has ${what}, which ${store.name} does not take.`;
    complain(book.file, placeInConfig(book.file, ['theme']), reason, 'Take it out of the theme.');
  }
  for (const resource of pictures) {
    const fault = resource.path === book.cover ? coverFault(resource, store) : imageFault(resource, store);
    if (fault === undefined) continue;
    const { file, place } = placeOf(resource, book);
    complain(file, place, ...fault);
  }
  reportLongNotes(book, store);
}

/** @param bytes The size of the finished EPUB. */
export function reportSize(book: ResolvedBook, { name, mostBytes }: Store, bytes: number): void {
  if (bytes <= mostBytes) return;
  const reason = `The EPUB has ${inMegabytes(bytes)}; ${name} takes ${inMegabytes(mostBytes)}.`;
  complain(book.file, placeInConfig(book.file, ['epub', 'store']), reason, 'Make the images smaller.');
}

type Fault = [reason: string, hint: string];

function coverFault(resource: Resource, { name, cover }: Store): Fault | undefined {
  const { mediaType, bytes, width = Infinity, height = Infinity } = resource;
  if (!cover.mediaTypes.includes(mediaType)) return formatFault('cover', mediaType, name);
  if (cover.shortSide !== undefined && Math.min(width, height) < cover.shortSide) {
    const reason = `The cover has ${width} × ${height} pixels; ${name} wants ${cover.shortSide} on its shorter side.`;
    return [reason, 'Export it again, larger.'];
  }
  return sizeFault('cover', bytes, name, cover.mostBytes);
}

function imageFault(
  { path, mediaType, bytes, width = 0, height = 0 }: Resource,
  { name, image }: Store,
): Fault | undefined {
  if (!image.mediaTypes.includes(mediaType)) return formatFault(`image “${path}”`, mediaType, name);
  const pixels = mediaType === 'image/svg+xml' ? 0 : width * height;
  if (pixels > (image.mostPixels ?? Infinity)) {
    const reason = `The image “${path}” has ${width} × ${height} pixels; ${name} takes ${image.mostPixels ?? 0} in all.`;
    return [reason, 'Make it smaller.'];
  }
  return sizeFault(`image “${path}”`, bytes, name, image.mostBytes);
}

function formatFault(what: string, mediaType: string, store: string): Fault {
  return [
    `The ${what} is of the type ${mediaType}, which ${store} does not take.`,
    'Convert it to PNG or JPEG.',
  ];
}

function sizeFault(what: string, { length }: Uint8Array, store: string, most = Infinity): Fault | undefined {
  if (length <= most) return undefined;
  return [`The ${what} has ${inMegabytes(length)}; ${store} takes ${inMegabytes(most)}.`, 'Make it smaller.'];
}

/** A longer note is not lost: its number leads to it, as where nothing pops up. */
function reportLongNotes({ chapters }: ResolvedBook, { name, longestNote = Infinity }: Store): void {
  for (const { number, children, file } of chapters.flatMap(({ notes }) => notes)) {
    const { length } = toString(children);
    if (length <= longestNote) continue;
    const reason = `Note ${number} has ${length} characters; in ${name}, notes of up to ${longestNote} pop up.`;
    complain(file.file, children[0], reason, 'Shorten it, or tell it in the text.');
  }
}

/** Where an image is first used in the manuscript, or its cover in the configuration. */
function placeOf(
  { path }: Resource,
  { chapters, cover, file: config }: ResolvedBook,
): { file: SourceFile; place: Place } {
  if (path === cover) return { file: config, place: placeInConfig(config, ['cover']) };
  for (const { file, tree } of chapters.flatMap(({ files }) => files)) {
    let place: Place;
    visit(tree, 'image', (node) => {
      if (node.data?.resource === path) place ??= node;
    });
    if (place) return { file, place };
  }
  return { file: config, place: undefined };
}

function complain(file: SourceFile, place: Place, reason: string, hint: string): void {
  report(file, 'epub-fits-store', place, reason, hint);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
