import type { Root } from 'mdast';
import { tooDeep } from '../../tree/depth.js';
import { tooDeepHtml } from './html-depth.js';
import { NestedTooDeep } from './nesting-guard.js';
import { toMdast } from './to-mdast.js';

/** A Markdown text, and what its tree may be like. */
export interface Task {
  text: string;
  math: boolean;
  /** How deep the tree may be. */
  depth: number;
}

/** A tree; or the line at which the text is nested too deep, if it is known. */
export type Parsed = { tree: Root } | { deepAt: number | undefined };

/** Parses a text, unless it is nested too deep for the functions that walk its tree. */
export function parseWithin({ text, math, depth }: Task): Parsed {
  try {
    const tree = toMdast(text, { math, depth });
    const deep = tooDeep(tree, depth) ?? tooDeepHtml(tree, depth);
    return deep ? { deepAt: deep.position?.start.line } : { tree };
  } catch (error) {
    if (error instanceof NestedTooDeep) return { deepAt: error.line };
    // The stack of the parser overflows, far beyond any limit.
    if (error instanceof RangeError) return { deepAt: undefined };
    throw error;
  }
}

/**
 * Parses a text block by block, to find the one that exceeds the limits.
 *
 * @param begins Called with the line of each block before it is parsed.
 * @returns The line of the block that is nested too deep; undefined when there is none.
 */
export function parseBlocks({ text, ...task }: Task, begins: (line: number) => void): number | undefined {
  let line = 1;
  for (const block of text.split(/(?<=\n[ \t]*\r?\n)/)) {
    begins(line);
    if ('deepAt' in parseWithin({ text: block, ...task })) return line;
    line += block.split('\n').length - 1;
  }
  return undefined;
}
