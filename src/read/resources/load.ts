import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import type { Book, Resource } from '../../book.js';
import { report, type Place } from '../../diagnostics/report.js';
import { asciiSlug, unique } from '../slug.js';
import { identify } from './identify.js';
import { locate } from './locate.js';

/**
 * Brings an image into the book; the same content is stored once.
 *
 * @param from The folder that the address starts from, relative to the book's.
 * @returns The resource, or nothing when there is a message on the file.
 */
export async function loadImage(
  book: Book,
  file: VFile,
  from: string,
  url: string,
  place: Place,
): Promise<Resource | undefined> {
  const data = /^data:[^,]*;base64,(.*)$/is.exec(url)?.[1];
  if (data !== undefined)
    return store(book, file, 'image', Buffer.from(decodeURIComponent(data), 'base64'), place);
  const located = await locate(book.folder, from, url);
  if ('absolute' in located) {
    const name = path.basename(located.absolute).replace(/\.[^.]+$/, '');
    return store(book, file, name, await readFile(located.absolute), place);
  }
  report(file, located.rule, place, located.reason, located.hint);
  return undefined;
}

function store(book: Book, file: VFile, name: string, bytes: Buffer, place: Place): Resource | undefined {
  const image = identify(bytes);
  if ('reason' in image) {
    report(file, 'image-is-readable', place, `The image “${name}” ${image.reason}.`, image.hint);
    return undefined;
  }
  for (const other of book.resources.values()) if (image.bytes.equals(other.bytes)) return other;
  const taken = new Set([...book.resources.keys()].map((key) => key.replace(/\.[^.]+$/, '')));
  const stem = unique(`images/${asciiSlug(name) || 'image'}`, taken);
  const { extension, ...content } = image;
  const resource: Resource = { path: `${stem}.${extension}`, ...content };
  book.resources.set(resource.path, resource);
  return resource;
}
