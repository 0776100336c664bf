import type { Name } from '../model/reference.js';

/**
 * The persons of a field of BibTeX: `Knuth, Donald E. and Ludwig van Beethoven and {The Octavo Authors}`. Words in small
 * letters before the family name belong to it; a whole name in braces is one that has no parts.
 *
 * @param toText Makes text of LaTeX.
 */
export function parseNames(value: string, toText: (latex: string) => string): Name[] {
  return splitOutside(value, /\s+and\s+/iy)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.toLowerCase() !== 'others')
    .map((name) => parseName(name, toText))
    .filter(({ family }) => family !== '');
}

function parseName(name: string, toText: (latex: string) => string): Name {
  if (/^\{[^{}]*\}$/.test(name)) return { family: toText(name) };
  const parts = splitOutside(name, /\s*,\s*/y);
  if (parts.length > 1) {
    // “Family, Jr, Given”
    const given = [parts.at(-1), ...parts.slice(1, -1)].join(', ');
    return nameOf(parts[0] ?? '', parts.length > 2 ? given : (parts[1] ?? ''), toText);
  }
  const words = splitOutside(name, /[\s~]+/y);
  const small = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word),
  );
  const at = small === -1 ? words.length - 1 : small;
  return nameOf(words.slice(at).join(' '), words.slice(0, at).join(' '), toText);
}

function nameOf(family: string, given: string, toText: (latex: string) => string): Name {
  const own = { family: toText(family) };
  return given.trim() === '' ? own : { ...own, given: toText(given) };
}

/** Splits at what a sticky pattern matches outside of braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
    if (depth > 0) continue;
    separator.lastIndex = at;
    const match = separator.exec(text)?.[0];
    if (match === undefined || match === '') continue;
    pieces.push(text.slice(start, at));
    start = at + match.length;
    at = start - 1;
  }
  return [...pieces, text.slice(start)];
}
