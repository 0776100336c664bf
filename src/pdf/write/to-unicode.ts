import { deflateSync, inflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type Alike, meant } from '../../theme/alike.js';

/** How many entries a block of a CMap may have. */
const blockSize = 100;

/**
 * Has the fonts tell the characters that the book is written in, so that what is searched for is found and what
 * is copied is right: a font's apostrophe and its letter ʼ are one glyph, and Chromium tells the letter.
 *
 * @param used The code points of the book.
 * @param alike The characters that have one glyph.
 */
export function correctCharacters(context: PDFContext, used: ReadonlySet<number>, alike: Alike): void {
  const done = new Set<PDFRef>();
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined;
    if (!(ref instanceof PDFRef) || done.has(ref)) continue;
    done.add(ref);
    const stream = context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const isPacked = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
    const source = Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1');
    const corrected = correctMap(source, used, alike);
    if (corrected === source) continue;
    const dictionary = context.obj({ Filter: 'FlateDecode' });
    context.assign(ref, PDFRawStream.of(dictionary, deflateSync(Buffer.from(corrected, 'latin1'))));
  }
}

const block = /\d+\s+beginbf(char|range)\s+([^]*?)endbf\1\s*/g;

/** A ToUnicode CMap (ISO 32000-1, section 9.10.3) with the characters that are meant; as it was when all are. */
export function correctMap(source: string, used: ReadonlySet<number>, alike: Alike): string {
  const glyphs = new Map<string, string>();
  const others = new Set<string>();
  const add = (glyph: string, hex: string) => {
    const character = fromHex(hex);
    const wanted = meant(character, used, alike);
    if (wanted !== character) others.add(character);
    glyphs.set(glyph, toHex(wanted));
  };
  for (const [, kind, entries = ''] of source.matchAll(block)) {
    const words = Array.from(entries.matchAll(/<([\dA-Fa-f]+)>/g), ([, hex = '']) => hex);
    if (kind === 'char') {
      for (let at = 0; at + 1 < words.length; at += 2) add(words[at] ?? '', words[at + 1] ?? '');
      continue;
    }
    // Ranges with a list of characters are not known to be written; they are left as they are.
    if (entries.includes('[')) return source;
    for (let at = 0; at + 2 < words.length; at += 3) {
      const [from = '', to = '', hex = ''] = words.slice(at, at + 3);
      const first = parseInt(from, 16);
      for (let glyph = first; glyph <= parseInt(to, 16); glyph++) {
        const unit = parseInt(hex.slice(-4), 16) + glyph - first;
        add(
          glyph.toString(16).padStart(from.length, '0'),
          hex.slice(0, -4) + unit.toString(16).padStart(4, '0'),
        );
      }
    }
  }
  if (others.size === 0) return source;
  const start = source.search(/\d+\s+beginbf/);
  return source.slice(0, start) + blocks([...glyphs]) + source.slice(start).replaceAll(block, '');
}

function blocks(entries: [string, string][]): string {
  let text = '';
  for (let at = 0; at < entries.length; at += blockSize) {
    const some = entries.slice(at, at + blockSize);
    text += `${some.length} beginbfchar\n${some.map(([glyph, hex]) => `<${glyph}> <${hex}>\n`).join('')}endbfchar\n`;
  }
  return text;
}

/** Text in the form of these maps: UTF-16, its bytes in hexadecimal digits. */
function toHex(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

function fromHex(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}
