import type { Code, Nodes, Parents, Root } from 'mdast';
import { type Box, boxesOf, type ColonLine } from './boxes.js';
import { visit } from '../tree/visit.js';

/** The text of a paragraph, heading or cell, as it was typed. What must be left alone, such as code in it, is blanked out. */
export interface Prose {
  /** Offset in the text. */
  start: number;
  /** As long as what was typed; `\0` stands for characters that are blanked out. */
  text: string;
  kind: 'paragraph' | 'heading' | 'tableCell';
}

/** A line of a paragraph, heading or cell. */
export interface Line {
  /** Offset of its first character in the text, after the marks of lists and quotations. */
  start: number;
  /** Without the line end, and not blanked out. */
  text: string;
}

/** A block of code, and where its fences begin and end. */
export type FencedCode = Code & { start: number; end: number };

/** A file, as dialects look at it. */
export interface Page {
  text: string;
  tree: Root;
  prose: readonly Prose[];
  /** Blocks of code with fences. */
  code: readonly FencedCode[];
  colonLines: readonly ColonLine[];
  /** Boxes, by the offset of their first colon. */
  boxes: ReadonlyMap<number, Box>;
  /** The block of code with a fence that an offset is in. */
  codeAt: (offset: number) => FencedCode | undefined;
  /** The `variables` of the configuration. */
  variables: Readonly<Record<string, string>>;
  /** Whether what is at an offset is code, raw HTML, a formula or front matter. */
  isVerbatim: (offset: number) => boolean;
  /** Whether what is at an offset is code in a line. */
  isInlineCode: (offset: number) => boolean;
}

/** @param tree That of the text. @param variables Those of the configuration. */
export function pageOf(text: string, tree: Root, variables: Page['variables'] = {}): Page {
  const prose: Prose[] = [];
  const code: FencedCode[] = [];
  const verbatim: Range[] = [];
  const inlineCode: Range[] = [];
  visit(tree, (node) => {
    const [start, end] = rangeOf(node);
    if (isVerbatimNode(node)) verbatim.push({ start, end });
    if (node.type === 'inlineCode') inlineCode.push({ start, end });
    if (node.type === 'code' && /^[`~]{3}/.test(text.slice(start, start + 3)))
      code.push({ ...node, start, end });
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      prose.push({ start, text: blank(text.slice(start, end), start, node), kind: node.type });
  });
  const isVerbatim = (offset: number) => rangeAt(verbatim, offset) !== undefined;
  const colonLines = Array.from(text.matchAll(/^([ \t>]*)(:{3,})(.*)$/gm)).flatMap((match): ColonLine[] => {
    const [whole, marks = '', colons = '', rest = ''] = match;
    const start = match.index + marks.length;
    const end = match.index + whole.trimEnd().length;
    return isVerbatim(start) ? [] : [{ start, end, colons: colons.length, rest: rest.trimEnd() }];
  });
  return {
    text,
    tree,
    prose,
    code,
    colonLines,
    boxes: boxesOf(colonLines),
    variables,
    isVerbatim,
    isInlineCode: (offset) => rangeAt(inlineCode, offset) !== undefined,
    codeAt: (offset) => rangeAt(code, offset),
  };
}

interface Range {
  start: number;
  /** Offset after the last character. */
  end: number;
}

/** The range that an offset is in. @param ranges In order, none inside another one. */
function rangeAt<One extends Range>(ranges: readonly One[], offset: number): One | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range && offset < range.end ? range : undefined;
}

/** The lines of all prose. */
export function linesOf({ prose, text }: Page): Line[] {
  return prose.flatMap((one) => {
    const lines: Line[] = [];
    let start = one.start;
    for (const line of text.slice(start, start + one.text.length).split('\n')) {
      const marks = /^[\s>]*/.exec(line)?.[0].length ?? 0;
      lines.push({ start: start + marks, text: line.slice(marks).replace(/\r$/, '') });
      start += line.length + 1;
    }
    return lines;
  });
}

/** What precedes an offset in its line: the marks of lists and quotations, when the offset is that of a block. */
export function before(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The offset after the line that an offset is in, its line end included. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function isVerbatimNode({ type }: Nodes): boolean {
  return ['code', 'inlineCode', 'html', 'math', 'inlineMath', 'yaml', 'toml'].includes(type);
}

/** Blanks out code, formulas, HTML, and the addresses of links. */
function blank(text: string, offset: number, block: Parents): string {
  const hidden: [number, number][] = [];
  visit(block, (node) => {
    const [start, end] = rangeOf(node);
    if (isVerbatimNode(node)) hidden.push([start, end]);
    if (node.type === 'image') hidden.push([start + 2 + (node.alt ?? '').length, end]);
    if (node.type === 'link') {
      const last = node.children.at(-1);
      const inside = last ? rangeOf(last)[1] : start + 1;
      // An address that is its own text is hidden as a whole.
      if (text[start - offset] === '[') hidden.push([inside, end]);
      else hidden.push([start, end]);
    }
  });
  let blanked = '';
  let at = 0;
  for (const [start, end] of hidden.sort(([a], [b]) => a - b)) {
    if (end - offset <= at) continue;
    blanked += text.slice(at, Math.max(at, start - offset));
    blanked += '\0'.repeat(end - offset - blanked.length);
    at = end - offset;
  }
  return blanked + text.slice(at);
}

function rangeOf({ position }: Nodes): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
