import { createHash } from 'node:crypto';
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/**
 * Keeps one of several streams with the same content: every chapter brings its own copy of an image, and of
 * the fonts' maps.
 */
export function shareStreams(context: PDFContext): void {
  const first = new Map<string, PDFRef>();
  const replaced = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const key = createHash('sha256').update(object.dict.toString()).update(object.contents).digest('base64');
    const present = first.get(key);
    if (present) replaced.set(ref, present);
    else first.set(key, ref);
  }
  if (replaced.size === 0) return;
  for (const ref of replaced.keys()) context.delete(ref);
  for (const [, object] of context.enumerateIndirectObjects()) redirect(object, replaced);
}

function redirect(object: PDFObject, replaced: ReadonlyMap<PDFRef, PDFRef>): void {
  if (object instanceof PDFRawStream) redirect(object.dict, replaced);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const other = value instanceof PDFRef ? replaced.get(value) : undefined;
      if (other) object.set(key, other);
      else redirect(value, replaced);
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const other = value instanceof PDFRef ? replaced.get(value) : undefined;
      if (other) object.set(index, other);
      else redirect(value, replaced);
    }
  }
}
