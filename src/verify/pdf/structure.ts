import type { PdfFile } from './file.js';
import { type Dict, Ref, textOf, type Value } from './values.js';

/** A passage of a page. */
export interface TaggedPassage {
  /** Counted from 0. */
  page: number;
  mcid: number;
}

/** An element of the structure of a PDF, with what is in it in order. */
export interface Tag {
  type: string;
  id?: string;
  alt?: string;
  /** The destination of a link inside the book. */
  destination?: string;
  kids: (Tag | TaggedPassage)[];
  dict: Dict;
}

export const isTag = (kid: Tag | TaggedPassage): kid is Tag => 'type' in kid;

/** @param pages The index of each page, by the number of its object. */
export function readStructure(file: PdfFile, pages: ReadonlyMap<number, number>): Tag | undefined {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  const top = file.resolve(root?.get('K'));
  const dict = file.dict(Array.isArray(top) ? top[0] : top);
  return dict && readTag(file, dict, pages);
}

function readTag(file: PdfFile, dict: Dict, pages: ReadonlyMap<number, number>): Tag {
  const type = dict.get('S');
  const tag: Tag = { type: typeof type === 'string' ? type : '', kids: [], dict };
  const [id, alt] = [bytesOf(dict.get('ID')), textOf(dict.get('Alt'))];
  if (id !== undefined) tag.id = id;
  if (alt !== undefined) tag.alt = alt;
  const pageOf = (ref: Value | undefined) => (ref instanceof Ref ? pages.get(ref.number) : undefined);
  const kids = file.resolve(dict.get('K'));
  for (const kid of Array.isArray(kids) ? kids : [kids]) {
    if (typeof kid === 'number') {
      const page = pageOf(dict.get('Pg'));
      if (page !== undefined) tag.kids.push({ page, mcid: kid });
      continue;
    }
    const below = file.dict(kid);
    if (below === undefined) continue;
    if (below.has('S')) tag.kids.push(readTag(file, below, pages));
    else if (below.has('MCID')) {
      const page = pageOf(below.get('Pg') ?? dict.get('Pg'));
      if (page !== undefined) tag.kids.push({ page, mcid: Number(below.get('MCID')) });
    } else {
      const destination = bytesOf(file.dict(below.get('Obj'))?.get('Dest'));
      if (destination !== undefined) tag.destination = destination;
    }
  }
  return tag;
}

/** All tags, in reading order. */
export function* tagsIn(tag: Tag): Generator<Tag> {
  yield tag;
  for (const kid of tag.kids) if (isTag(kid)) yield* tagsIn(kid);
}

/** The passages of a tag and of those in it, in reading order; without those that `except` is true for. */
export function passagesIn(tag: Tag, except: (tag: Tag) => boolean = () => false): TaggedPassage[] {
  return tag.kids.flatMap((kid) => (isTag(kid) ? (except(kid) ? [] : passagesIn(kid, except)) : [kid]));
}

/** Ids and destinations are UTF-8 in Octavo's files. */
export function bytesOf(value: Value | undefined): string | undefined {
  return Buffer.isBuffer(value) ? value.toString('utf8') : undefined;
}
