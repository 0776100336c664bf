import type { VFileMessage } from 'vfile-message';
import { formatMessages } from '../diagnostics/format.js';
import { hasColor } from './report-error.js';
import { sourceLines } from './source-lines.js';

/** Prints messages to stderr; on a terminal with the lines that they are about. @param folder That of the book. */
export function tellMessages(messages: readonly VFileMessage[], prefix: string, folder: string): void {
  if (messages.length === 0) return;
  const frames = process.stderr.isTTY ? { lineOf: sourceLines(folder) } : {};
  console.error(formatMessages(messages, { color: hasColor(), prefix, ...frames }));
}
