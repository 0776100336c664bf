import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from './book.js';
import { rules, type RuleId, type Severity } from '../diagnostics/rules.js';

type Severities = Partial<Record<RuleId, Severity | 'off'>>;

/**
 * All messages about a book, each with the severity that its rule has in this book, sorted by file, line
 * and column. Messages of plug-ins keep the severity they came with.
 */
export function collect(book: Book): VFileMessage[] {
  const files = new Set<VFile>([book.file, ...(book.moreFiles ?? [])]);
  for (const chapter of book.chapters) for (const { file } of chapter.files) files.add(file);
  const found: VFileMessage[] = [];
  for (const file of files) {
    for (const message of file.messages) {
      const severity = severityOf(message, book.settings.rules);
      if (severity === 'off') continue;
      message.file = file.path;
      message.fatal = severity === 'error';
      found.push(message);
    }
  }
  return found.sort(byPlace);
}

function severityOf(message: VFileMessage, chosen: Severities): Severity | 'off' {
  const id = message.source === 'octavo' && message.ruleId ? message.ruleId : undefined;
  if (id === undefined || !(id in rules)) return message.fatal === true ? 'error' : 'warning';
  return chosen[id as RuleId] ?? rules[id as RuleId].severity;
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (
    compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
