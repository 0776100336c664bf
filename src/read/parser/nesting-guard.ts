import type { Construct, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Lists or quotations are nested too deep. */
export class NestedTooDeep extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`nested too deep in line ${line}`);
    this.line = line;
  }
}

/** A level of a list takes two to five columns, one of a quotation one or two. */
const columns = 5;

/** The characters that a list item or a quotation can begin with: `*`, `+`, `-`, digits, `>`. */
const markers = [42, 43, 45, 62, ...Array.from({ length: 10 }, (_, digit) => 48 + digit)];

/**
 * A remark plug-in that stops the parser where a list item or a quotation begins so far to the right that it must be nested too
 * deep. The time that the parser takes grows with the square of the depth.
 *
 * @param depth How many levels are allowed. The column is an estimate; `tooDeep` counts the levels of the tree.
 */
export function remarkNestingGuard(this: Processor, depth: number): void {
  const guard: Construct = {
    tokenize(_effects, _ok, nok): State {
      const { column, line } = this.now();
      if (column > depth * columns) throw new NestedTooDeep(line);
      return nok;
    },
  };
  const syntax: Extension = { document: Object.fromEntries(markers.map((code) => [code, guard])) };
  (this.data().micromarkExtensions ??= []).push(syntax);
}
