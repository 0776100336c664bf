import type { VFileMessage } from 'vfile-message';
import { printable } from './printable.js';

export interface FormatOptions {
  /** Colour for a terminal. */
  color?: boolean;
  /** What to put before the names of files, which messages tell from the folder of the book: `docs/book/`. */
  prefix?: string;
  /** Gives a line of a file, counted from 1, to show with what is wrong in it; without it none is shown. */
  lineOf?: (file: string, line: number) => string | undefined;
}

/** How many further places of equal messages are listed. */
const mostPlaces = 5;

/**
 * Messages as lines for people, and for editors that take `file:line:column`; empty when there are none. Equal messages are
 * listed once, with their places.
 *
 *     chapters/views.md:12:3  error  The image “a.png” is not there.  image-exists
 *       Hint: Paths start at the folder of the chapter.
 */
export function formatMessages(messages: readonly VFileMessage[], options: FormatOptions = {}): string {
  if (messages.length === 0) return '';
  const { color = false, prefix = '', lineOf } = options;
  const paint = (code: number, text: string) => (color ? `\u001B[${code}m${text}\u001B[0m` : text);
  const lines = [...alike(messages).values()].flatMap(([message, ...others]) => {
    if (!message) return [];
    const { file, line, column, reason, ruleId, note } = message;
    const severity = severityOf(message);
    const parts = [
      printable(placeOf(message, prefix)),
      paint(severity === 'error' ? 31 : 33, severity),
      printable(reason),
      ruleId ? paint(2, printable(ruleId)) : '',
    ];
    const head = parts.filter((part) => part !== '').join('  ');
    const source = file && line ? lineOf?.(file, line) : undefined;
    const frame = source === undefined ? [] : frameOf(source, line ?? 1, column ?? 1, endOf(message));
    const also = others.slice(0, mostPlaces).map((one) => printable(placeOf(one, prefix)));
    const more = others.length > mostPlaces ? `, and ${others.length - mostPlaces} more` : '';
    return [
      head,
      ...frame.map((one) => paint(2, one)),
      ...(also.length > 0 ? [`  Also at ${also.join(', ')}${more}.`] : []),
      ...(note ? [`  Hint: ${printable(note)}`] : []),
    ];
  });
  return [...lines, '', summary(messages)].join('\n');
}

/** Messages that say the same about different places, in the order of the first of each. */
function alike(messages: readonly VFileMessage[]): Map<string, VFileMessage[]> {
  const groups = new Map<string, VFileMessage[]>();
  for (const message of messages) {
    const { reason, ruleId, note } = message;
    const key = JSON.stringify([severityOf(message), ruleId, reason, note]);
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return groups;
}

function placeOf({ file, line, column }: VFileMessage, prefix: string): string {
  return [file ? prefix + file : undefined, line, column].filter((part) => part !== undefined).join(':');
}

/** The column after the last character, if it is on the same line. */
function endOf({ place, line }: VFileMessage): number | undefined {
  return place && 'end' in place && place.end.line === line ? place.end.column : undefined;
}

/** A line of the source, as far as it is of interest, and marks below what is wrong in it. */
function frameOf(source: string, line: number, column: number, end = column + 1): string[] {
  const width = 100;
  const start = column > width - 20 ? column - 40 : 0;
  const shown = printable(source.slice(start, start + width)).replace(/\t/g, ' ');
  const marks = Math.max(1, Math.min(end, start + shown.length + 1) - column);
  const number = String(line);
  return [
    `  ${number} | ${start > 0 ? '…' : ''}${shown}${source.length > start + width ? '…' : ''}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(column - 1 - start + (start > 0 ? 1 : 0))}${'^'.repeat(marks)}`,
  ];
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
