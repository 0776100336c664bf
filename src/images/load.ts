import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../diagnostics/report.js';
import type { ParsedBook, Resource } from '../model/book.js';
import { report, type Place, sourceFile } from '../diagnostics/report.js';
import { asciiSlug, unique } from '../tree/ids.js';
import { isAnimated } from './animation.js';
import { convert, fit } from './fit.js';
import { identify, type Image } from './identify.js';
import { locate } from '../files/locate.js';
import { hasPressColours } from './press-colors.js';
import { installSharp, loadSharp } from './sharp.js';
import type { Removed } from './svg.js';

/**
 * Brings an image into the book; the same content is stored once.
 *
 * @param from The folder that the address starts from, relative to the book's.
 * @returns The resource, or nothing when there is a message on the file.
 */
export async function loadImage(
  book: ParsedBook,
  file: SourceFile,
  from: string,
  url: string,
  place: Place,
): Promise<Resource | undefined> {
  const data = /^data:[^,]*;base64,(.*)$/is.exec(url)?.[1];
  if (data !== undefined)
    return store(
      book,
      file,
      { name: 'image', bytes: Buffer.from(decodeURIComponent(data), 'base64') },
      place,
    );
  const located = await locate(book.folder, from, url);
  if ('absolute' in located) {
    const name = path.basename(located.absolute).replace(/\.[^.]+$/, '');
    const shown = path.relative(book.folder, located.absolute).replaceAll(path.sep, '/');
    return store(book, file, { name, bytes: await readFile(located.absolute), path: shown }, place);
  }
  report(file, located.rule, place, located.reason, located.hint);
  return undefined;
}

/** The content of an image, what to call it, and where it is, if it is a file. */
interface Found {
  name: string;
  bytes: Buffer;
  path?: string;
}

async function store(
  book: ParsedBook,
  file: SourceFile,
  { name, bytes, path: shown }: Found,
  place: Place,
): Promise<Resource | undefined> {
  const source = createHash('sha256').update(bytes).digest('hex');
  for (const other of book.resources.values()) if (other.source === source) return other;
  const sharp = await loadSharp();
  const found = identify(bytes);
  const known = 'foreign' in found ? await convert(bytes, found.foreign, sharp) : found;
  const image = 'reason' in known ? known : await fit(known, sharp);
  if ('reason' in image) {
    report(file, 'image-is-readable', place, `The image “${name}” ${image.reason}.`, image.hint);
    return undefined;
  }
  reportLooks(image, name, file, place);
  reportRemoved(book, image.removed ?? [], shown ?? file.path);
  for (const other of book.resources.values()) if (image.bytes.equals(other.bytes)) return other;
  const taken = new Set([...book.resources.keys()].map((key) => key.replace(/\.[^.]+$/, '')));
  const stem = unique(`images/${asciiSlug(name) || 'image'}`, taken);
  const { extension, mediaType, width, height } = image;
  const resource: Resource = {
    path: `${stem}.${extension}`,
    source,
    bytes: image.bytes,
    mediaType,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
  book.resources.set(resource.path, resource);
  return resource;
}

/** Reports what was removed from an SVG at its place in that file: each kind once, where it is first. */
function reportRemoved(book: ParsedBook, removed: Removed[], path: string): void {
  if (removed.length === 0) return;
  const picture = sourceFile(path);
  for (const what of new Set(removed.map((one) => one.what))) {
    const same = removed.filter((one) => one.what === what);
    const [first] = same;
    const times = same.length === 1 ? '' : ` (${same.length} times)`;
    const place = first && { line: first.line, column: first.column };
    report(picture, 'image-is-safe', place, `Removed ${what} from the image${times}.`, hints[what]);
  }
  book.moreFiles.push(picture);
}

const hints: Record<string, string> = {
  'links to ids that do not exist': 'Use ids that the image defines.',
  'styles that load something': 'Embed what they load, or use fonts of the book.',
};

/** What readers will see otherwise than the author does. */
function reportLooks({ bytes, mediaType }: Image, name: string, file: SourceFile, place: Place): void {
  if (isAnimated(bytes, mediaType)) {
    const hint = 'Use a still picture, or several, and tell in the text what happens.';
    report(file, 'image-is-still', place, `The image “${name}” moves, and pages do not.`, hint);
  }
  if (mediaType === 'image/jpeg' && hasPressColours(bytes)) {
    const reason = `The image “${name}” has the colours of a press (CMYK), which e-readers show wrong.`;
    report(file, 'image-colours-are-rgb', place, reason, `Convert it to sRGB; or ${installSharp}.`);
  }
}
