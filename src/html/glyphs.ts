import type { ElementContent } from 'hast';
import type { Position } from 'unist';
import type { SourceFile } from '../diagnostics/report.js';
import { report, type Place } from '../diagnostics/report.js';
import { stackOf } from '../theme/stack-of.js';
import { missingGlyphs, type Theme } from '../theme/theme.js';
import type { Piece } from './ids.js';
import { type Script, scriptOf } from './scripts.js';

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

/** Characters that one font can be expected to have. */
interface Group {
  script: Script | undefined;
  codePoints: number[];
}

/**
 * Says which characters would be printed as empty boxes: once for all that are of one script, where the first of them stands. What
 * the text lacks is not told of its code and formulas again.
 */
export function reportMissingGlyphs(pieces: Piece[], theme: Theme): void {
  const found = new Map<string, Map<number, Found>>();
  for (const { file, children } of pieces)
    collect(children, 'text', { file: file.file, place: undefined }, found);
  const told = new Set<number>();
  for (const [stack, characters] of found) {
    const missing = missingGlyphs(theme, characters.keys(), stack).filter((one) => !told.has(one));
    for (const group of groupsOf(missing)) {
      const where = characters.get(group.codePoints[0] ?? 0);
      if (where) tell(where, group);
    }
    for (const one of missing) told.add(one);
  }
}

/** Chinese characters beside Japanese syllables are Japanese ones. */
const japanese = new Set(['Han', 'Hiragana', 'Katakana']);

function groupsOf(codePoints: number[]): Group[] {
  const groups = new Map<string, Group>();
  const scripts = codePoints.map((one) => scriptOf(String.fromCodePoint(one)));
  const kana = scripts.find((script) => script && script.name !== 'Han' && japanese.has(script.name));
  for (const [index, one] of codePoints.entries()) {
    const own = scripts[index];
    const script = kana && own && japanese.has(own.name) ? { ...kana, name: 'Japanese' } : own;
    const group = groups.get(script?.name ?? '') ?? { script, codePoints: [] };
    group.codePoints.push(one);
    groups.set(script?.name ?? '', group);
  }
  return [...groups.values()];
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

function tell({ file, place }: Found, { script, codePoints }: Group): void {
  const [first = 0] = codePoints;
  const character = `“${String.fromCodePoint(first)}” (U+${first.toString(16).toUpperCase().padStart(4, '0')})`;
  const group = script ? `characters of the script ${script.name}` : 'characters';
  const reason =
    codePoints.length === 1
      ? `No font of the theme has a glyph for ${character}.`
      : `No font of the theme has glyphs for ${codePoints.length} ${group}, such as ${character}.`;
  const hint = script
    ? `Run “npm install ${script.font}” and name it in the configuration: “fonts: {body: '${script.font}'}”.`
    : 'Name a package of a font that has it under “fonts” in the configuration.';
  report(file, 'glyph-is-in-fonts', place, reason, hint);
}
