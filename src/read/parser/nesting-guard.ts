import type { Construct, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';

/** The text is nested deeper than any reader of its tree could follow. */
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
 * A remark plug-in that gives up where lists and quotations are nested so deep that one more would begin far to the right:
 * the time that the parser takes grows with the square of the depth.
 *
 * @param depth How many levels are allowed. It is exact for trees only; see `tooDeep`.
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
