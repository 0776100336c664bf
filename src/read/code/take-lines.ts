import { didYouMean } from '../../diagnostics/suggest.js';
import type { Include, Lines } from '../../model/fence.js';
import { isMarker, regionsOf } from './regions.js';

/** What is wrong, as a sentence, and what to do; with a line when the fault is in the included file. */
export interface Fault {
  reason: string;
  hint: string;
  line?: number;
}

/** Takes out of a file's text what a fence asks for: without marker lines, and moved to the left as far as it goes. */
export function takeLines(text: string, { path, region, lines: range }: Include): { code: string } | Fault {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const wanted = region === undefined ? checkRange(lines, path, range) : findRegion(lines, path, region);
  if ('reason' in wanted) return wanted;
  const [first, last] = wanted;
  const shown = dedent(lines.slice(first - 1, last).filter((line) => !isMarker(line)));
  if (shown !== '') return { code: shown };
  const what =
    region !== undefined
      ? `The region “${region}” of “${path}”`
      : range
        ? `This part of “${path}”`
        : `“${path}”`;
  return { reason: `${what} is empty.`, hint: 'Take the code out of the book, or name another part.' };
}

function checkRange(lines: string[], path: string, range: Lines = [1, Infinity]): Lines | Fault {
  const [first, last] = range;
  const end = last === Infinity ? lines.length : last;
  if (end <= lines.length && first <= lines.length) return [first, end];
  return {
    reason: `“${path}” ends with line ${lines.length}; there is no line ${Math.max(first, end)}.`,
    hint: 'Name other lines, or mark them in the file with “region” and “endregion”.',
  };
}

function findRegion(lines: string[], path: string, name: string): Lines | Fault {
  const { regions } = regionsOf(lines);
  const [found, again] = regions.filter((region) => region.name === name);
  if (!found) {
    const names = [...new Set(regions.map((region) => region.name))].filter((one) => one !== '');
    const hint =
      didYouMean(name, names) ?? `A comment line “region ${name}” begins it, and “endregion” ends it.`;
    return { reason: `There is no region “${name}” in “${path}”.`, hint };
  }
  if (again) {
    const line = again.lines[0] - 1;
    return {
      reason: `A second region has the name “${name}”.`,
      hint: `The first begins in line ${found.lines[0] - 1}.`,
      line,
    };
  }
  if (!found.isClosed) {
    const line = found.lines[0] - 1;
    return {
      reason: `The region “${name}” is never closed.`,
      hint: 'End it with a comment line “endregion”.',
      line,
    };
  }
  return found.lines;
}

/** Without empty lines at both ends, and without the white space that all lines begin with. */
function dedent(lines: string[]): string {
  const isBlank = (line: string) => line.trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  const shown = first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
  const indents = shown.filter((line) => !isBlank(line)).map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const common = indents.reduce((a, b) => a.slice(0, sharedStart(a, b)), indents[0] ?? '');
  return shown.map((line) => (isBlank(line) ? '' : line.slice(common.length))).join('\n');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
