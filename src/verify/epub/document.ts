import { SaxesParser } from 'saxes';
import type { Tally } from './tally.js';

/** What a document of the archive holds. */
export interface ReadDocument extends Tally {
  ids: Set<string>;
  /** Every address that leads to a place of the publication, as it is written. */
  references: string[];
  /** In a package document, the addresses of the documents in reading order; empty in all others. */
  spine: string[];
  /** The text of an element, without white space. */
  textOf(id: string): string | undefined;
}

/**
 * Reads an XML document of an EPUB.
 *
 * @throws {Error} When it is not well-formed; the message tells line and column.
 */
export function readDocument(xml: string): ReadDocument {
  const ids = new Map<string, [start: number, end: number]>();
  const found = {
    links: [] as string[],
    images: [] as string[],
    code: [] as string[],
    references: [] as string[],
    spine: [] as string[],
  };
  const items = new Map<string | undefined, string>();
  const open: { id: string | undefined; start: number; isCode: boolean }[] = [];
  let text = '';
  let code: string | undefined;
  let inBody = false;

  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    const attribute = (name: string) => attributes[name]?.value;
    if (local === 'body') inBody = true;
    // Where HTML does not let a `pre` stand, as in an open `<b>`, a block of code is another element.
    const isCode = /(?:^|\s)code(?:\s|$)/.test(attribute('class') ?? '');
    if (isCode) code = '';
    open.push({ id: attribute('id'), start: text.length, isCode });
    const address = attribute('href') ?? attribute('src');
    if (local === 'item' && address !== undefined) items.set(attribute('id'), address);
    const listed = local === 'itemref' ? items.get(attribute('idref')) : undefined;
    if (listed !== undefined) found.spine.push(listed);
    if (address === undefined) return;
    if (!isOutside(address)) found.references.push(address);
    if (local === 'a') found.links.push(address.replace(/^[^#:]*#/, '#'));
    if (local === 'img') found.images.push(address);
  });
  parser.on('text', (value) => {
    if (code !== undefined) code += value;
    if (inBody) text += value.replace(/\s+/g, '');
  });
  parser.on('closetag', () => {
    const { id, start, isCode } = open.pop() ?? { id: undefined, start: 0, isCode: false };
    if (isCode && code !== undefined) {
      found.code.push(code);
      code = undefined;
    }
    if (id !== undefined) ids.set(id, [start, text.length]);
  });
  parser.write(xml).close();

  return {
    ...found,
    text,
    ids: new Set(ids.keys()),
    textOf: (id) => {
      const range = ids.get(id);
      return range && text.slice(...range);
    },
  };
}

/** Whether an address has a scheme, and so leads out of the publication. */
function isOutside(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}
