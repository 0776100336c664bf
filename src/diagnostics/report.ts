import type { Node, Point, Position } from 'unist';
import type { OriginalPlace, Piece } from './origin.js';
import type { RuleId } from './rules.js';

/** A text that messages are about, such as a chapter file or the configuration, and the messages about it. */
export interface SourceFile {
  /** Relative to the book's folder, with forward slashes; what messages show. */
  path: string;
  /** The whole text; empty for what was not read from a file. */
  text: string;
  /** Where the text comes from, when it is not that of the file as it stands: it has included files, or was another dialect. */
  pieces?: readonly Piece[];
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
  /** Where it is in a file of the author's, when that is known already; otherwise `place` is in the text of its file. */
  original?: OriginalPlace;
  /** What is wrong, as a sentence. */
  reason: string;
  /** What to do about it, as a sentence. */
  hint: string | undefined;
}

/** Where a problem is: a node of the tree, or a point or position in the file. Absent: the file as a whole, told at its start. */
export type Place = Node | Position | Point | undefined;

/** A problem that a pass or a target of a script's own reports. */
export interface Reported {
  /** The file that it is about: that of a chapter's file, or of the book. */
  file: SourceFile;
  /** A node, or a place in the file; absent for the file as a whole. */
  place?: Place;
  /** What is wrong, as a sentence. */
  reason: string;
  /** What to do about it, as a sentence. */
  hint?: string;
  /** A name for the rule. */
  rule?: string;
  /** A warning unless it says otherwise; an error stops the build. */
  severity?: 'error' | 'warning';
}

/** @param source The name of the pass or target. */
export function reporterFor(source: string): (problem: Reported) => void {
  return ({ file, place, reason, hint, rule, severity = 'warning' }) => {
    const message: Message = { rule, source, severity, place: positionOf(place), reason, hint };
    file.messages.push(Object.freeze(message));
  };
}

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
  const message: Message = { rule, source: 'octavo', place: positionOf(place), reason, hint };
  // Copies of a book share the messages that there were, and nobody rewords them.
  file.messages.push(Object.freeze(message));
}

function positionOf(place: Place): Message['place'] {
  const position = place && 'type' in place ? place.position : place;
  return position ?? { line: 1, column: 1 };
}
