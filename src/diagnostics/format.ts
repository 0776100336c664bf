import type { VFileMessage } from 'vfile-message';
import { printable } from './printable.js';

export interface FormatOptions {
  /** Colour for a terminal. */
  color?: boolean;
  /** What to put before the names of files, which messages tell from the folder of the book: `docs/book/`. */
  prefix?: string;
}

/**
 * Messages as lines for people, and for editors that take `file:line:column`; empty when there are none.
 *
 *     chapters/views.md:12:3  error  The image “a.png” is not there.  image-exists
 *       Hint: Paths start at the folder of the chapter.
 */
export function formatMessages(messages: readonly VFileMessage[], options: FormatOptions = {}): string {
  if (messages.length === 0) return '';
  const { color = false, prefix = '' } = options;
  const paint = (code: number, text: string) => (color ? `\u001B[${code}m${text}\u001B[0m` : text);
  const lines = messages.flatMap((message) => {
    const { file, line, column, reason, ruleId, note } = message;
    const place = [file ? prefix + file : undefined, line, column].filter((part) => part !== undefined);
    const severity = severityOf(message);
    const parts = [
      printable(place.join(':')),
      paint(severity === 'error' ? 31 : 33, severity),
      printable(reason),
      ruleId ? paint(2, printable(ruleId)) : '',
    ];
    const head = parts.filter((part) => part !== '').join('  ');
    return note ? [head, `  Hint: ${printable(note)}`] : [head];
  });
  return [...lines, '', summary(messages)].join('\n');
}

/** `2 errors, 1 warning` */
export function summary(messages: readonly VFileMessage[]): string {
  const errors = messages.filter((message) => severityOf(message) === 'error').length;
  const counts = { error: errors, warning: messages.length - errors };
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  return told.map(([word, count]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ');
}

export function severityOf(message: VFileMessage): 'error' | 'warning' {
  return message.fatal === true ? 'error' : 'warning';
}
