import path from 'node:path';
import { findInside, type Obstacle, obstacles } from '../files/inside.js';
import { readText } from '../files/text-file.js';
import { originOf, type Piece } from '../diagnostics/origin.js';
import { applyEdits, type Composed } from './edits.js';

/** What a book asks for with an include. */
export interface Request {
  /** From the folder of the file that includes. */
  path: string;
  /** Which of its lines, counted from 1, or the name of an anchor; absent for all. */
  lines?: [first: number, last: number];
  anchor?: string;
  /** Text to add around it. */
  begin?: string;
  end?: string;
}

/** How a tool writes that a file takes the place of the line. */
export interface Include {
  pattern: RegExp;
  /** Undefined when it is none. */
  read: (groups: readonly (string | undefined)[]) => Request | undefined;
}

/** Where files are searched, and how missing ones are reported. */
export interface IncludeContext {
  /** The folder of the book; nothing outside is read. */
  folder: string;
  mostMegabytes: number;
  /** @param offset In the text that includes. */
  tell: (text: Composed, offset: number, reason: string) => void;
}

const mostDepth = 10;
const mostCharacters = 20e6;

/** Puts the text of included files in their places, and that of the files which these include. */
export async function withIncludes(
  text: Composed,
  includes: readonly Include[],
  context: IncludeContext,
): Promise<Composed> {
  let composed = text;
  for (let depth = 0; depth < mostDepth; depth++) {
    const next = await once(composed, includes, context);
    if (!next) return composed;
    composed = next;
    if (composed.text.length > mostCharacters) {
      context.tell(text, 0, 'The included files are too large');
      return text;
    }
  }
  return composed;
}

async function once(
  composed: Composed,
  includes: readonly Include[],
  context: IncludeContext,
): Promise<Composed | undefined> {
  const found = includes
    .flatMap(({ pattern, read }) =>
      Array.from(composed.text.matchAll(pattern)).flatMap((match) => {
        const request = read(match.slice(0));
        return request ? [{ start: match.index, end: match.index + match[0].length, request }] : [];
      }),
    )
    .sort((a, b) => a.start - b.start);
  if (found.length === 0) return undefined;
  let result: Composed = { text: '', pieces: [] };
  let at = 0;
  for (const { start, end, request } of found) {
    if (start < at) continue;
    result = join(result, part(composed, at, start));
    const from = originOf(composed.pieces, start)?.original.path ?? '';
    const loaded = await load(request, path.posix.dirname(from), context);
    if (typeof loaded === 'string') context.tell(composed, start, loaded);
    else
      result = join(
        join(join(result, made(request.begin, composed, start)), loaded),
        made(request.end, composed, start),
      );
    at = end;
  }
  return join(result, part(composed, at, composed.text.length));
}

/** @returns The wanted lines, or why there are none, as a sentence without its end. */
async function load(request: Request, folder: string, context: IncludeContext): Promise<Composed | string> {
  const shown = path.posix.join(folder, request.path.replaceAll('\\', '/'));
  const found = await findInside(context.folder, shown);
  const name = `The included file “${shown}”`;
  if ('obstacle' in found) return `${name} ${obstacles[found.obstacle satisfies Obstacle]}`;
  const file = await readText(found.absolute, shown, context.mostMegabytes);
  const original = { path: shown, text: file.text };
  const wanted = linesOf(file.text, request);
  if (!wanted) return `There is no “${request.anchor ?? ''}” in “${shown}”`;
  const last = wanted.at(-1);
  // Whoever includes ends the line.
  if (last) last[1] = file.text.slice(last[0], last[1]).trimEnd().length + last[0];
  let text = '';
  const pieces: Piece[] = [];
  for (const [start, end] of wanted) {
    if (start === end) continue;
    pieces.push({ at: text.length, original, from: start, isCopy: true });
    text += file.text.slice(start, end);
  }
  return { text, pieces };
}

const anchorLine = /\bANCHOR(_END)?:\s*([\w.-]+)/;

/** The offsets of the wanted lines; lines that only mark an anchor are left out. */
function linesOf(text: string, { lines, anchor }: Request): [number, number][] | undefined {
  const wanted: [number, number][] = [];
  let at = 0;
  let isOpen = anchor === undefined;
  let wasOpen = isOpen;
  for (const [index, line] of text.split(/(?<=\n)/).entries()) {
    const start = at;
    at += line.length;
    const [mark, ending, name] = anchorLine.exec(line) ?? [];
    if (mark !== undefined) {
      if (name === anchor && anchor !== undefined) isOpen = ending === undefined;
      wasOpen ||= isOpen;
      continue;
    }
    const [first, end] = lines ?? [1, Infinity];
    if (isOpen && index + 1 >= first && index + 1 <= end) wanted.push([start, at]);
  }
  return wasOpen ? wanted : undefined;
}

function part({ text, pieces }: Composed, start: number, end: number): Composed {
  return applyEdits({ text, pieces }, [
    { start: 0, end: start, text: '' },
    { start: end, end: text.length, text: '' },
  ]);
}

function made(text: string | undefined, { pieces }: Composed, offset: number): Composed {
  const origin = originOf(pieces, offset);
  if (text === undefined || !origin) return { text: '', pieces: [] };
  return { text, pieces: [{ at: 0, original: origin.original, from: origin.offset, isCopy: false }] };
}

function join(a: Composed, b: Composed): Composed {
  return {
    text: a.text + b.text,
    pieces: [...a.pieces, ...b.pieces.map((piece) => ({ ...piece, at: piece.at + a.text.length }))],
  };
}
