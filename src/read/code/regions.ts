import { commentEnd, commentStart } from '../../model/code-comment.js';
import type { Lines } from '../../model/fence.js';

/** A part of a file between two comment lines: `# region name` and `# endregion`. */
export interface Region {
  name: string;
  /** What is between the two lines; empty when the last is before the first. */
  lines: Lines;
  /** Whether the second line is there. */
  isClosed: boolean;
}

export interface Regions {
  regions: Region[];
  /** The lines that end a region where none is open. */
  strays: number[];
}

/** A comment of nothing but `region` or `endregion` and a name. */
const marker = new RegExp(
  String.raw`^\s*${commentStart}\s*(?:#\s*)?(region|endregion)\b(?:\s+([\w.-]+))?\s*(?:${commentEnd}\s*)?$`,
  'i',
);

/** Whether a line only says where a region begins or ends; such lines are never shown. */
export function isMarker(line: string): boolean {
  return marker.test(line);
}

/** Finds the regions of a file, in the order of their first lines; they can be in each other and overlap. */
export function regionsOf(lines: readonly string[]): Regions {
  const regions: Region[] = [];
  const open: Region[] = [];
  const strays: number[] = [];
  for (const [index, line] of lines.entries()) {
    const [, word, name = ''] = marker.exec(line) ?? [];
    if (word === undefined) continue;
    if (word.toLowerCase() === 'region') {
      const region: Region = { name, lines: [index + 2, lines.length], isClosed: false };
      regions.push(region);
      open.push(region);
      continue;
    }
    // A name says which one ends; without it, or with another text, it is the innermost.
    const named = name === '' ? -1 : open.findLastIndex((region) => region.name === name);
    const [region] = open.splice(named < 0 ? open.length - 1 : named, 1);
    if (!region) strays.push(index + 1);
    else {
      region.lines[1] = index;
      region.isClosed = true;
    }
  }
  return { regions, strays };
}
