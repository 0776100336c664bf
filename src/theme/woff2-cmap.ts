import { brotliDecompressSync } from 'node:zlib';

const signature = 0x774f4632;
const headerLength = 48;

/** In the table directory of WOFF2, tags are numbers into a fixed list; 63 says that the tag itself follows. */
const known = { cmap: 0, glyf: 10, loca: 11, other: 63 };

/**
 * The code points that a WOFF2 file has a glyph for, each with the number of its glyph, read from its `cmap`.
 *
 * The ranges that come with web fonts say how a family was cut into files, not what the designers drew,
 * so only the file itself can tell whether a character will print.
 *
 * @see https://www.w3.org/TR/WOFF2/#table_dir_format
 * @throws {Error} When the bytes are not a WOFF2 file with a `cmap` that maps Unicode.
 */
export function readGlyphs(bytes: Uint8Array): Map<number, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || view.getUint32(0) !== signature) throw new Error('not a WOFF2 file');
  let position = headerLength;
  let offset = 0;
  let cmap: number | undefined;

  const byte = () => view.getUint8(position++);
  const base128 = () => {
    let value = 0;
    for (;;) {
      const next = byte();
      value = value * 128 + (next & 127);
      if (next < 128) return value;
    }
  };

  for (let table = 0; table < view.getUint16(12); table++) {
    const flags = byte();
    const tag = flags & 63;
    const version = flags >> 6;
    if (tag === known.other) position += 4;
    const length = base128();
    if (tag === known.cmap) cmap = offset;
    // For these two tables alone, version 3 is the one that is stored as it is.
    const plain = tag === known.glyf || tag === known.loca ? 3 : 0;
    offset += version === plain ? length : base128();
  }
  if (cmap === undefined) throw new Error('no cmap');
  const data = brotliDecompressSync(bytes.subarray(position, position + view.getUint32(20)));
  return fromCmap(new DataView(data.buffer, data.byteOffset + cmap));
}

/** @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap */
function fromCmap(cmap: DataView): Map<number, number> {
  const found = new Map<number, number>();
  for (let record = 0; record < cmap.getUint16(2); record++) {
    const platform = cmap.getUint16(4 + record * 8);
    // Platform 1 is the Macintosh with its own character sets; the others are Unicode.
    if (platform !== 0 && platform !== 3) continue;
    const start = cmap.getUint32(8 + record * 8);
    const format = cmap.getUint16(start);
    if (format === 4) addSegments(cmap, start, found);
    if (format === 12) addGroups(cmap, start, found);
  }
  if (found.size === 0) throw new Error('no Unicode cmap');
  return found;
}

/** Format 4: segments of the Basic Multilingual Plane, in parallel arrays. */
function addSegments(cmap: DataView, start: number, found: Map<number, number>): void {
  const width = cmap.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + width + 2;
  const deltas = starts + width;
  const offsets = deltas + width;
  for (let at = 0; at < width; at += 2) {
    const first = cmap.getUint16(starts + at);
    const delta = cmap.getUint16(deltas + at);
    const offset = cmap.getUint16(offsets + at);
    for (let code = first; code <= cmap.getUint16(ends + at); code++) {
      if (code === 0xffff) continue;
      const listed = offset === 0 ? code : cmap.getUint16(offsets + at + offset + (code - first) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

/** Format 12: groups of code points from all of Unicode. */
function addGroups(cmap: DataView, start: number, found: Map<number, number>): void {
  for (let group = 0; group < cmap.getUint32(start + 12); group++) {
    const at = start + 16 + group * 12;
    const first = cmap.getUint32(at);
    const glyph = cmap.getUint32(at + 8);
    for (let code = first; code <= cmap.getUint32(at + 4); code++) {
      if (glyph + code - first !== 0) found.set(code, glyph + code - first);
    }
  }
}
