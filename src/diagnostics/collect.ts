import { VFileMessage } from 'vfile-message';
import { originalPlace } from './origin.js';
import type { Message, SourceFile } from './report.js';
import { rules, type RuleId, type Severity } from './rules.js';

/**
 * The messages on some files as unified's own kind, each once and with the severity that its rule has, sorted by file, line
 * and column. Messages of plug-ins keep the severity they came with.
 *
 * @param files Copies of a file share the messages that it had when it was copied.
 * @param chosen The severities that the configuration changes.
 */
export function collect(
  files: Iterable<SourceFile>,
  chosen: Partial<Record<RuleId, Severity | 'off'>>,
): VFileMessage[] {
  const found = new Map<Message, VFileMessage>();
  for (const file of files) {
    for (const message of file.messages) {
      const severity = severityOf(message, chosen);
      if (severity !== 'off') found.set(message, inOriginal(message, severity, file));
    }
  }
  return [...found.values()].sort(byPlace);
}

/** Names the place in the file of the author that a message is about. */
function inOriginal(message: Message, severity: Severity, { path, text, pieces }: SourceFile): VFileMessage {
  const origin = message.original ?? (pieces && message.place && originalPlace(text, pieces, message.place));
  if (!origin) return toVFileMessage(message, severity, path);
  return toVFileMessage({ ...message, place: origin.place }, severity, origin.path);
}

/** @param path What the message calls its file; absent for a configuration that is an object of a script. */
export function toVFileMessage(message: Message, severity: Severity, path?: string): VFileMessage {
  const { rule, source, place, reason, hint } = message;
  const made = new VFileMessage(reason, {
    place,
    ...(rule !== undefined && { ruleId: rule }),
    ...(source !== undefined && { source }),
  });
  // As unified's own `file.message` does.
  if (path !== undefined) Object.assign(made, { file: path, name: `${path}:${made.name}` });
  return Object.assign(made, { fatal: severity === 'error', note: hint });
}

function severityOf({ rule, source, severity }: Message, chosen: Partial<Record<string, Severity | 'off'>>) {
  if (source !== 'octavo' || rule === undefined || !Object.hasOwn(rules, rule)) return severity ?? 'warning';
  return chosen[rule] ?? rules[rule as RuleId].severity;
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (
    compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
