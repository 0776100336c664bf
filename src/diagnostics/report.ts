import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { Options as MessageOptions } from 'vfile-message';
import type { RuleId } from './rules.js';

/** Where a problem is: a node of the tree, or a point or position in the file. Absent: the file as a whole, told at its start. */
export type Place = Node | MessageOptions['place'];

/**
 * Notes a problem of the manuscript on its file.
 *
 * @param reason What is wrong, as a sentence.
 * @param hint What to do about it, as a sentence.
 */
export function report(file: VFile, ruleId: RuleId, place: Place, reason: string, hint?: string): void {
  const where = (place && 'type' in place ? place.position : place) ?? { line: 1, column: 1 };
  const message = file.message(reason, { ruleId, source: 'octavo', place: where });
  message.note = hint;
}
