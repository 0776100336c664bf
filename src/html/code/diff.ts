/** What became of a line in a change. */
export type Change = 'added' | 'removed' | undefined;

export interface Diff {
  /** The code without the column of signs. */
  code: string;
  changes: Change[];
}

/**
 * Takes the signs off a change to a file. Lines that stay begin with a space, unless no line does: many authors leave that
 * column out.
 */
export function readDiff(value: string): Diff {
  const lines = value.split('\n');
  const changes = lines.map(changeOf);
  const kept = lines.filter((line, index) => changes[index] === undefined && line !== '');
  const hasColumn = kept.every((line) => line.startsWith(' '));
  const code = lines.map((line, index) => line.slice(changes[index] !== undefined || hasColumn ? 1 : 0));
  return { code: code.join('\n'), changes };
}

/** What the lines of the language `diff` say; its head names files with three signs. */
export function changesIn(value: string): Change[] {
  return value.split('\n').map((line) => (/^(?:\+\+\+|---)/.test(line) ? undefined : changeOf(line)));
}

function changeOf(line: string): Change {
  return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined;
}
