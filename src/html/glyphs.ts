import type { ElementContent } from 'hast';
import type { Position } from 'unist';
import type { SourceFile } from '../diagnostics/report.js';
import { report, type Place } from '../diagnostics/report.js';
import { stackOf } from '../theme/stack-of.js';
import { missingGlyphs, type Theme } from '../theme/theme.js';
import type { Piece } from './ids.js';
import { japanese, type Script, scriptOf } from './scripts.js';

/** Where a character is first. */
interface Found {
  file: SourceFile;
  place: Place;
}

/** The nearest element that has a position. */
interface Within {
  file: SourceFile;
  place: Position | undefined;
}

/** A character that no font has. */
interface Missing extends Found {
  character: string;
  script: Script | undefined;
}

/**
 * Reports which characters would be printed as empty boxes: one message for each script, where its first character stands.
 *
 * @returns These characters.
 */
export function reportMissingGlyphs(pieces: Piece[], theme: Theme): Set<string> {
  const found = new Map<string, Map<number, Found>>();
  for (const { file, children } of pieces)
    collect(children, 'text', { file: file.file, place: undefined }, found);
  const missing = new Map<string, Missing>();
  for (const [stack, characters] of found) {
    for (const codePoint of missingGlyphs(theme, characters.keys(), stack)) {
      const [character, where] = [String.fromCodePoint(codePoint), characters.get(codePoint)];
      if (where && !missing.has(character))
        missing.set(character, { ...where, character, script: scriptOf(character) });
    }
  }
  const kana = [...missing.values()].find(({ script }) => script?.name === japanese)?.script;
  const groups = new Map<string | undefined, Missing[]>();
  for (const one of missing.values()) {
    // Chinese characters beside Japanese syllables are Japanese.
    const script = one.script?.name === 'Han' ? (kana ?? one.script) : one.script;
    groups.set(script?.name, [...(groups.get(script?.name) ?? []), { ...one, script }]);
  }
  // Their punctuation belongs to no script of its own.
  const eastAsian = ['Han', japanese, 'Hangul'].find((name) => groups.has(name));
  const target = eastAsian === undefined ? undefined : groups.get(eastAsian);
  const script = target?.[0]?.script;
  // Wide letters count as Latin.
  for (const name of target ? [undefined, 'Latin'] : []) {
    const [wide, others] = [true, false].map((wanted) =>
      (groups.get(name) ?? []).filter(({ character }) => isWide(character) === wanted),
    ) as [Missing[], Missing[]];
    target?.push(...wide.map((one) => ({ ...one, script })));
    groups.set(name, others);
  }
  for (const group of groups.values()) reportGroup(group);
  return new Set(missing.keys());
}

function isWide(character: string): boolean {
  return /[\u3000-\u303f\uff00-\uffef]/.test(character);
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

/** The line that a character is in, where its text began some lines above. */
function lower(place: Position | undefined, lines: number): Place {
  return place && lines > 0 ? { line: place.start.line + lines, column: 1 } : place;
}

function reportGroup(group: Missing[]): void {
  const [first] = group;
  if (!first) return;
  const { character, script, file, place } = first;
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  const example = `“${character}” (U+${code})`;
  const kind = script ? `characters of the script ${script.name}` : 'characters';
  const reason =
    group.length === 1
      ? `No font of the theme has a glyph for ${example}.`
      : `No font of the theme has glyphs for ${group.length} ${kind}, such as ${example}.`;
  const hint = script
    ? `Run “npm install ${script.font}” and name it in the configuration: “fonts: {body: '${script.font}'}”.`
    : 'Name a package of a font that has it under “fonts” in the configuration.';
  report(file, 'glyph-is-in-fonts', place, reason, hint);
}
