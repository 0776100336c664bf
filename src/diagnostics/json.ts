import type { VFileMessage } from 'vfile-message';
import { severityOf } from './format.js';

/** A message for programs. Lines and columns begin at 1, and are null where there are none. */
export interface JsonMessage {
  file: string | null;
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
  severity: 'error' | 'warning';
  reason: string;
  hint: string | null;
  /** Null for messages of plug-ins that give none. */
  ruleId: string | null;
  /** `octavo`, or the name of the plug-in. */
  source: string | null;
}

/** @param prefix What to put before the names of files. */
export function toJson(message: VFileMessage, prefix = ''): JsonMessage {
  const { file, line, column, place, reason, note, ruleId, source } = message;
  const end = place && 'end' in place ? place.end : undefined;
  return {
    file: file ? prefix + file : null,
    line: line ?? null,
    column: column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: severityOf(message),
    reason,
    hint: note ?? null,
    ruleId: ruleId ?? null,
    source: source ?? null,
  };
}
