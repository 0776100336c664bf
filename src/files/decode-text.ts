import type { Point } from 'unist';

/** A text, and what is wrong with how it was stored. */
export interface Decoded {
  /** Without a byte order mark. */
  text: string;
  /** As a sentence; undefined for UTF-8. */
  problem?: string;
  /** Where the first wrong byte is. */
  at?: Point;
}

/** A character of UTF-8, its bytes as the characters of Latin-1; in the first group, a byte that is part of none. */
const character =
  /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|([\x80-\xff])/g;

/** Decodes a text file: UTF-8, UTF-16 with a byte order mark, or Windows-1252, all of it or some bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide)
    return {
      text: new TextDecoder(wide.label).decode(bytes),
      problem: `The file is ${wide.name}, not UTF-8.`,
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return mixed(bytes);
  }
}

function utf16([first, second]: Uint8Array): { label: string; name: string } | undefined {
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', name: 'UTF-16 (little endian)' };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', name: 'UTF-16 (big endian)' };
  return undefined;
}

function mixed(bytes: Uint8Array): Decoded {
  const utf8 = new TextDecoder('utf-8');
  const latin = Buffer.from(bytes).toString('latin1');
  let wrong = 0;
  let isMixed = false;
  let first = { offset: 0, before: '', shown: '' };
  let text = '';
  for (const match of latin.matchAll(character)) {
    const [piece, byte] = match;
    const decoded = byte === undefined ? utf8.decode(Buffer.from(piece, 'latin1')) : fromWindows(byte);
    if (byte !== undefined && wrong++ === 0) first = { offset: match.index, before: text, shown: decoded };
    isMixed ||= byte === undefined && piece > '\x7f';
    text += decoded;
  }
  const lines = first.before.split(/\r\n?|\n/);
  const what = isMixed
    ? `Byte ${first.offset} of the file is not UTF-8; in Windows-1252 it is “${first.shown}”`
    : `The file is Windows-1252, not UTF-8; its first character beyond ASCII is “${first.shown}”`;
  return {
    text: text.replace(/^\uFEFF/, ''),
    problem: `${what}${wrong > 1 ? `, and ${wrong - 1} more bytes are wrong` : ''}.`,
    at: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  };
}

/** The characters of Windows-1252 from 0x80 to 0x9F; a space where there is none. Node 20 decodes these as Latin-1. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** @param byte As a character of Latin-1, which has all others in the same places. */
function fromWindows(byte: string): string {
  const character = windows[byte.charCodeAt(0) - 0x80];
  return character === undefined ? byte : character === ' ' ? '\uFFFD' : character;
}
