import type { PdfFile } from './file.js';
import type { Dict, Value } from './values.js';

/** What a font's codes stand for. */
export interface FontReader {
  /** The bytes of a code: two in the fonts that Chromium embeds as a rule. */
  width: 1 | 2;
  /** By code. */
  characters: readonly string[];
}

export function fontReader(file: PdfFile, font: Dict): FontReader {
  const map = file.content(font.get('ToUnicode'));
  return {
    width: font.get('Subtype') === 'Type0' ? 2 : 1,
    characters: map ? characters(map.toString('latin1')) : [],
  };
}

/** What a ToUnicode map says (ISO 32000-1, section 9.10.3). */
export function characters(map: string): string[] {
  const found: string[] = [];
  for (const [, kind, entries = ''] of map.matchAll(/beginbf(char|range)([^]*?)endbf/g)) {
    const line =
      kind === 'char'
        ? /<([\dA-Fa-f]+)>\s*()<([\dA-Fa-f]+)>/g
        : /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/g;
    for (const [, first = '', last, text = '', list] of entries.matchAll(line)) {
      const from = parseInt(first, 16);
      const to = last ? parseInt(last, 16) : from;
      const texts = list?.match(/[\dA-Fa-f]+/g);
      for (let code = from; code <= to; code++) {
        found[code] = texts ? fromHex(texts[code - from] ?? '') : shifted(fromHex(text), code - from);
      }
    }
  }
  return found;
}

/** A range counts up in the last unit of its text. */
function shifted(text: string, by: number): string {
  return by === 0 ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

function fromHex(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}

/** The names of the fonts that a reader would have to bring itself. */
export function missingFonts(file: PdfFile, fonts: Iterable<Dict>): string[] {
  const missing = new Set<string>();
  for (const font of fonts) {
    if (!isEmbedded(file, font)) missing.add(nameOf(font.get('BaseFont')));
  }
  return [...missing].sort();
}

function nameOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : 'a font without a name';
}

/** ISO 32000-1, section 9.9; the glyphs of a Type 3 font are always part of the file. */
function isEmbedded(file: PdfFile, font: Dict): boolean {
  if (font.get('Subtype') === 'Type3') return true;
  const [descendant] = file.array(font.get('DescendantFonts'));
  const descriptor = file.dict((file.dict(descendant) ?? font).get('FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.resolve(descriptor?.get(key)) != null);
}
