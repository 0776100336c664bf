import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Gives lines of the files of a book, which are read when they are asked for. @param folder That of the book. */
export function sourceLines(folder: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      lines = linesOf(path.join(folder, file));
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}

/** What cannot be read has no lines: messages can be about pages that no file has. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r\n?|\n/);
  } catch {
    return [];
  }
}
