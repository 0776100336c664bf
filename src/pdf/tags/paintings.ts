import { visibility } from './visible.js';

/** Something that a content stream paints: all of a tagged passage, or one object that is in no tag. */
export interface Painting {
  start: number;
  end: number;
  /** Where the operator ends that begins the tag, and the tag's identifier; absent for what is in no tag. */
  tag?: { end: number; mcid: number };
  paints: 'text' | 'image' | 'lines' | 'areas';
  /** Whether it is text of which nothing is seen. */
  isHidden: boolean;
  /** Whether nothing but settings is between the painting before and this one. */
  follows: boolean;
}

/** What a painting is to be: part of the book’s text under an identifier, an artifact, or gone. */
export type Marking = { type: string; mcid: number } | 'artifact' | 'gone' | undefined;

/** A string, a name, an array, a dictionary or an operator. */
const token = /\((?:\\[^]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|\/[^\s<>()[\]/]*|[[\]]|[^\s<>()[\]/]+/g;

/** The operators that begin and end a tag; tags can be in tags. Strings of glyphs cannot hold them as words. */
const mark = /\b(?:BDC|BMC|EMC)\b/g;

const opensPath = new Set(['m', 're']);
const paintsArea = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const paintsLine = new Set(['S', 's']);
const paintsImage = new Set(['Do', 'sh']);

/**
 * Finds what a content stream paints, in order. Marks may not be between the construction of a path and its
 * painting, nor begin inside a text object and end outside.
 */
export function paintingsOf(content: string): Painting[] {
  const found: Painting[] = [];
  let start: number | undefined;
  let operand: number | undefined;
  let follows = false;
  const isVisible = visibility(content);
  const add = (painting: Omit<Painting, 'follows' | 'isHidden'>) => {
    const { start: from, end, paints } = painting;
    found.push({ ...painting, follows, isHidden: !isVisible(from, end) && paints === 'text' });
    follows = true;
    start = undefined;
  };
  token.lastIndex = 0;
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [word] = match;
    const at = match.index;
    const end = at + word.length;
    const begins = operand ?? at;
    operand = isOperand(word) ? begins : undefined;
    if (operand !== undefined) continue;
    const tagged =
      word === 'BDC' || word === 'BMC' ? /\/MCID\s+(\d+)/.exec(content.slice(begins, at)) : undefined;
    // Inside a text, a mark without a number tells what a glyph stands for; it is part of the text.
    if (tagged === null && start !== undefined) continue;
    if (tagged !== undefined) {
      const close = endOfTag(content, end);
      const mcid = Number(tagged?.[1] ?? -1);
      add({ start: begins, end: close, tag: { end, mcid }, paints: paintsIn(content.slice(end, close)) });
      token.lastIndex = close;
    } else if (word === 'BT') start = begins;
    else if (opensPath.has(word)) start ??= begins;
    else if (paintsImage.has(word)) add({ start: begins, end, paints: 'image' });
    else if (word === 'n') start = undefined;
    else if (word === 'q' || word === 'Q') follows = false;
    else if (start !== undefined) {
      if (word === 'ET') add({ start, end, paints: 'text' });
      else if (paintsLine.has(word)) add({ start, end, paints: 'lines' });
      else if (paintsArea.has(word)) add({ start, end, paints: 'areas' });
    }
  }
  return found;
}

function paintsIn(content: string): Painting['paints'] {
  if (/\bT[jJ]\b/.test(content)) return 'text';
  return /\b(?:Do|sh)\b/.test(content) ? 'image' : 'areas';
}

/** A content stream with new marks on its paintings; those that get none stay as they are. */
export function withMarks(content: string, marked: Iterable<[Painting, Marking]>): string {
  let result = '';
  let done = 0;
  for (const [{ start, end, tag }, marking] of marked) {
    if (marking === undefined) continue;
    if (marking === 'gone') {
      result += content.slice(done, start) + settingsIn(content.slice(tag?.end ?? start, end));
      done = end;
      continue;
    }
    const opening =
      marking === 'artifact' ? '/Artifact BMC' : `/${marking.type} <</MCID ${marking.mcid} >>BDC`;
    const inside = tag ? content.slice(tag.end, end) : `\n${content.slice(start, end)}\nEMC`;
    result += content.slice(done, start) + opening + inside;
    done = end;
  }
  return result + content.slice(done);
}

/** What of a painting has to stay for those behind it: the saved and restored states of colours and matrices. */
function settingsIn(painting: string): string {
  return painting.replace(/\bBT\b[^]*?\bET\b/g, '').replace(/\bEMC\s*$/, '');
}

/** Where the tag ends that begins before an offset. */
function endOfTag(content: string, from: number): number {
  mark.lastIndex = from;
  for (let depth = 1; depth > 0;) {
    const found = mark.exec(content);
    if (found === null) return content.length;
    depth += found[0] === 'EMC' ? -1 : 1;
  }
  return mark.lastIndex;
}

function isOperand(word: string): boolean {
  return /^[-+.\d(<>/[\]]/.test(word);
}
