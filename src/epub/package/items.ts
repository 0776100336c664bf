import type { Element } from 'xast';
import type { ResolvedBook, Resource } from '../../model/book.js';
import { asciiSlug, unique } from '../../tree/ids.js';
import { type ContentDocument, itemProperties } from '../documents/content-document.js';
import type { Publication } from '../publication/publication.js';
import type { PackagedFile } from '../documents/names.js';
import { xhtmlDocument } from '../../tree/xml.js';

/** A file as the manifest lists it. */
export interface Item extends PackagedFile {
  /** Unique in the package document. */
  id: string;
}

/** The documents of the spine, in reading order. */
export function documentFiles({ documents, navigation }: Publication): PackagedFile[] {
  return documents.map((document) => ({
    path: document.path,
    mediaType: 'application/xhtml+xml',
    properties: [...(document.path === navigation ? ['nav'] : []), ...itemProperties(document)],
    bytes: new TextEncoder().encode(xhtmlDocument(document.html)),
  }));
}

/** The cover, and the pictures that a document shows; others are for other targets. */
export function picturesOf({ resources, cover }: ResolvedBook, documents: ContentDocument[]): Resource[] {
  const shown = new Set(documents.flatMap(({ html }) => sourcesIn(html)));
  return [...resources.values()].filter(({ path }) => path === cover || shown.has(path));
}

export function pictureFiles(pictures: Resource[], cover: string | undefined): PackagedFile[] {
  return pictures.map(({ path, mediaType, bytes }) => ({
    path,
    mediaType,
    properties: path === cover ? ['cover-image'] : [],
    bytes,
  }));
}

function sourcesIn({ attributes, children }: Element): string[] {
  const own = attributes['src'] ?? undefined;
  const inner = children.flatMap((child) => (child.type === 'element' ? sourcesIn(child) : []));
  return own === undefined ? inner : [own, ...inner];
}

/** Gives every file an id that is made from its path. */
export function itemsOf(files: PackagedFile[]): Item[] {
  const taken = new Set<string>();
  // An id of XML begins with a letter, which a path need not.
  return files.map((file) => ({ ...file, id: unique(`item-${asciiSlug(file.path)}`, taken) }));
}
