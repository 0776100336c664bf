import { type Cache, keyOf } from '../../files/cache.js';
import type { Layout } from '../paginate/paginate.js';
import type { Place } from '../page-program/protocol.js';
import type { PrintDocument } from '../page/print-document.js';

/** A printed document. */
export interface Print {
  /** Where each element with an id begins, after the pages were spread. */
  places: Record<string, Place>;
  bytes: Uint8Array;
}

/** The layouts and prints of earlier builds. */
export interface KeptPrints {
  /** A checksum of everything that the layout of a document depends on. */
  keyOf: (document: PrintDocument, body: string) => string;
  layout: (key: string) => Promise<Layout | undefined>;
  keepLayout: (key: string, layout: Layout) => Promise<void>;
  /** @param first The number of the first page. */
  print: (key: string, document: PrintDocument, first: number) => Promise<Print | undefined>;
  keepPrint: (key: string, document: PrintDocument, first: number, print: Print) => Promise<void>;
}

const nothing = () => Promise.resolve(undefined);

/**
 * @param paper A checksum of what all documents share: browser, style sheets, fonts, page size.
 * @param pictures The pictures of the book, by their paths.
 */
export function keptPrints(
  cache: Cache | undefined,
  paper: string,
  pictures: ReadonlyMap<string, { bytes: Uint8Array }>,
): KeptPrints {
  if (!cache)
    return { keyOf: () => '', layout: nothing, keepLayout: nothing, print: nothing, keepPrint: nothing };
  const sums = new Map([...pictures].map(([path, { bytes }]) => [path, keyOf(bytes)]));
  const printKey = (key: string, { furniture }: PrintDocument, first: number) =>
    keyOf('print', key, JSON.stringify(furniture), String(first));
  return {
    keyOf({ title, language }, body) {
      const shown = [...sums].filter(([path]) => body.includes(path)).flat();
      return keyOf('layout', paper, title, language, body, ...shown);
    },
    async layout(key) {
      const known = await cache.read(key);
      return known && (JSON.parse(Buffer.from(known).toString()) as Layout);
    },
    keepLayout: (key, layout) => cache.write(key, Buffer.from(JSON.stringify(layout))),
    async print(key, document, first) {
      const known = await cache.read(printKey(key, document, first));
      if (!known) return undefined;
      const end = known.indexOf(0);
      const places = JSON.parse(Buffer.from(known.subarray(0, end)).toString()) as Print['places'];
      return { places, bytes: known.subarray(end + 1) };
    },
    keepPrint: (key, document, first, { places, bytes }) =>
      // JSON has no zero byte.
      cache.write(
        printKey(key, document, first),
        Buffer.concat([Buffer.from(`${JSON.stringify(places)}\0`), bytes]),
      ),
  };
}
