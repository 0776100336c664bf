import type { Node, Point, Position } from 'unist';
import type { RuleId } from './rules.js';

/** A text that messages are about, such as a chapter file or the configuration, and the messages about it. */
export interface SourceFile {
  /** Relative to the book's folder, with forward slashes; what messages show. */
  path: string;
  /** The whole text; empty for what was not read from a file. */
  text: string;
  messages: Message[];
}

/** A problem of the manuscript, as plain data. */
export interface Message {
  /** The rule that does not hold; for messages of plug-ins whatever name they gave it, if any. */
  rule: RuleId | (string & {}) | undefined;
  /** `octavo`, or the name of the plug-in; undefined when it gave none. */
  source: string | undefined;
  /** Set on messages of plug-ins, which the configuration cannot change; Octavo's own have that of their rule. */
  severity?: 'error' | 'warning';
  /** Absent: the file as a whole. */
  place: Position | Point | undefined;
  /** What is wrong, as a sentence. */
  reason: string;
  /** What to do about it, as a sentence. */
  hint: string | undefined;
}

/** Where a problem is: a node of the tree, or a point or position in the file. Absent: the file as a whole, told at its start. */
export type Place = Node | Position | Point | undefined;

/** @param text Empty for what is made by a script or by Octavo itself. */
export function sourceFile(path: string, text = ''): SourceFile {
  return { path, text, messages: [] };
}

/**
 * Notes a problem of the manuscript on its file.
 *
 * @param reason What is wrong, as a sentence.
 * @param hint What to do about it, as a sentence.
 */
export function report(file: SourceFile, rule: RuleId, place: Place, reason: string, hint?: string): void {
  const where = (place && 'type' in place ? place.position : place) ?? { line: 1, column: 1 };
  const message: Message = { rule, source: 'octavo', place: where, reason, hint };
  // Copies of a book share the messages that there were, and nobody rewords them.
  file.messages.push(Object.freeze(message));
}
