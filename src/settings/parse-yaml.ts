import type { Position } from 'unist';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from 'yaml';
import type { KeyPath, Problem } from './problems.js';

export interface ParsedYaml {
  value: unknown;
  /** The place of a value with its key, or of the nearest thing around it that is there. */
  place: (path: KeyPath) => Position | undefined;
  /** Why `value` is not to be used; absent when it is. */
  fault?: Omit<Problem, 'path'> & { place: Position };
}

type Range = readonly [start: number, end: number, ...unknown[]];

/** The faults that authors make, in their words; the others are told in those of the parser. */
const faults: Partial<Record<ErrorCode, [reason: string, hint?: string]>> = {
  DUPLICATE_KEY: ['The key is given twice.', 'Delete one of the two.'],
  MULTIPLE_DOCS: ['The file holds more than one YAML document.', 'Delete the `---` between them.'],
  NON_STRING_KEY: ['A key must be text.'],
  TAB_AS_INDENT: ['YAML cannot be indented with tabs.', 'Use spaces.'],
};

/** Parses YAML 1.2, and so JSON, in the core schema: `no` and dates are text. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const at = (range: Range): Position => {
    const point = (offset: number) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(1, line), column: Math.max(1, col), offset };
    };
    return { start: point(range[0]), end: point(range[1]) };
  };
  const failed = (reason: string, range: Range, hint?: string): ParsedYaml => ({
    value: undefined,
    place: () => undefined,
    fault: { reason, place: at(range), ...(hint && { hint }) },
  });

  try {
    // YAML takes a lone carriage return for the end of a line, as the parser does not.
    const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
      schema: 'core',
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
    });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) {
      const [reason, hint] = faults[fault.code] ?? [`Syntax error: ${fault.message.replace(/\.?$/, '.')}`];
      return failed(reason, fault.pos, hint);
    }
    keepDigits(document);
    try {
      return { value: document.toJS(), place: (path) => at(rangeOf(document, path)) };
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      const name = /^Unresolved alias.*: (.+)$/.exec(error.message)?.[1];
      const range = aliasOf(document, name);
      if (name === undefined) return failed('The YAML aliases expand to too much data.', range);
      return failed(`There is no anchor \`&${name}\` before this alias.`, range);
    }
  } catch (error) {
    // The parser descends by recursion.
    if (error instanceof RangeError) return failed('The lists and keys are nested too deeply.', [0, 0]);
    throw error;
  }
}

/** A number that JavaScript would write otherwise (`1.10`, `012`, an ISBN) stays the text that it was. */
function keepDigits(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && node.source !== String(node.value)) node.value = node.source;
    },
  });
}

/** The first alias of that name; without one, the first of all. */
function aliasOf(document: Document.Parsed, name: string | undefined): Range {
  let range: Range | null | undefined;
  visit(document, {
    Alias(_, node) {
      if (name !== undefined && node.source !== name) return undefined;
      range = node.range;
      return visit.BREAK;
    },
  });
  return range ?? [0, 0];
}

function rangeOf(document: Document.Parsed, path: KeyPath): Range {
  let node: unknown = document.contents;
  let range: Range = document.contents?.range ?? [0, 0];
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node)) {
      node = node.items[Number(key)];
      if (!isNode(node) || !node.range) break;
      range = node.range;
    } else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (!isScalar(pair?.key) || !pair.key.range) break;
      node = pair.value;
      range = [pair.key.range[0], (isNode(node) && node.range?.[1]) || pair.key.range[1]];
    } else break;
  }
  return range;
}
