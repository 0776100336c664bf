import {
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Entry } from '../../model/contents.js';
import { destinationName } from '../tags/destinations.js';

/** How many levels of bookmarks are unfolded when the book is opened. */
const unfolded = 1;

/** Writes the bookmarks (ISO 32000-1, section 12.3.3), with whole titles: Chromium's own lose spaces. */
export function addOutline(
  { context, catalog }: PDFDocument,
  entries: Entry[],
  known: ReadonlySet<string>,
): void {
  const root = context.nextRef();
  const level = addLevel(context, root, prune(entries, known), 1);
  if (level === undefined) return;
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: level.first, Last: level.last, Count: level.visible }),
  );
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function prune(entries: Entry[], known: ReadonlySet<string>): Entry[] {
  return entries.flatMap((entry) => {
    const children = prune(entry.children, known);
    return known.has(entry.id) ? [{ ...entry, children }] : children;
  });
}

interface Level {
  first: PDFRef;
  last: PDFRef;
  /** The number of bookmarks that are seen when this level is. */
  visible: number;
}

function addLevel(context: PDFContext, parent: PDFRef, entries: Entry[], depth: number): Level | undefined {
  const refs = entries.map(() => context.nextRef());
  let visible = entries.length;
  for (const [index, { id, title, children }] of entries.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]];
    if (ref === undefined) continue;
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: destinationName(id),
    });
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    const below = addLevel(context, ref, children, depth + 1);
    if (below) {
      const isOpen = depth < unfolded;
      item.set(PDFName.of('First'), below.first);
      item.set(PDFName.of('Last'), below.last);
      item.set(PDFName.of('Count'), PDFNumber.of(isOpen ? below.visible : -below.visible));
      if (isOpen) visible += below.visible;
    }
    context.assign(ref, item);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  return first && last ? { first, last, visible } : undefined;
}
