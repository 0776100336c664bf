import type { ElementContent } from 'hast';
import type { Position } from 'unist';
import type { SourceFile } from '../diagnostics/report.js';
import { report, type Place } from '../diagnostics/report.js';
import { stackOf } from '../theme/stack-of.js';
import { missingGlyphs, type Theme } from '../theme/theme.js';
import type { Piece } from './ids.js';

/** Where a character stands first. */
interface Found {
  file: SourceFile;
  place: Place;
}

/** The nearest element that has a position. */
interface Within {
  file: SourceFile;
  place: Position | undefined;
}

/** Scripts of which a font has all characters or none; one message tells of them. */
const scripts =
  'Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Han Hangul Hebrew Hiragana Katakana Khmer Lao Tamil Telugu Thai'.split(
    ' ',
  );

/** Says which characters would be printed as empty boxes, each where it stands first. */
export function reportMissingGlyphs(pieces: Piece[], theme: Theme): void {
  const found = new Map<string, Map<number, Found>>();
  for (const { file, children } of pieces)
    collect(children, 'text', { file: file.file, place: undefined }, found);
  for (const [stack, characters] of found) {
    const groups = new Map<string, number[]>();
    for (const one of missingGlyphs(theme, characters.keys(), stack)) {
      const name = scriptOf(one) ?? String.fromCodePoint(one);
      groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    for (const [name, group] of groups) {
      const [first = 0] = group;
      const where = characters.get(first);
      if (where) tell(where, name, group);
    }
  }
}

function collect(
  nodes: ElementContent[],
  stack: string,
  { file, place }: Within,
  found: Map<string, Map<number, Found>>,
): void {
  for (const node of nodes) {
    // What highlighting and formulas are made of has no place of its own.
    const here = { file, place: node.position ?? place };
    if (node.type === 'element') collect(node.children, stackOf[node.tagName] ?? stack, here, found);
    if (node.type !== 'text') continue;
    const characters = found.get(stack) ?? new Map<number, Found>();
    found.set(stack, characters);
    let lines = 0;
    for (const one of node.value) {
      const codePoint = one.codePointAt(0) ?? 0;
      if (one === '\n') lines++;
      else if (!characters.has(codePoint))
        characters.set(codePoint, { file, place: lower(here.place, lines) });
    }
  }
}

/** The line that a character stands in, where its text began some lines above. */
function lower(place: Position | undefined, lines: number): Place {
  return place && lines > 0 ? { line: place.start.line + lines, column: 1 } : place;
}

function scriptOf(codePoint: number): string | undefined {
  const character = String.fromCodePoint(codePoint);
  return scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(character));
}

function tell({ file, place }: Found, name: string, group: number[]): void {
  const [first = 0] = group;
  const character = `“${String.fromCodePoint(first)}” (U+${first.toString(16).toUpperCase().padStart(4, '0')})`;
  const reason =
    group.length === 1
      ? `No font of the theme has a glyph for ${character}.`
      : `No font of the theme has glyphs for ${group.length} characters of the script ${name}, such as ${character}.`;
  report(
    file,
    'glyph-is-in-fonts',
    place,
    reason,
    'Name a package of a font that has it under “fonts” in the configuration.',
  );
}
