import { isRegular, isSpace, Lexer } from './lexer.js';
import type { Dict } from './values.js';

/** What is before an operator; it is looked at only if the operator needs it. */
export interface Operands {
  name: () => string;
  /** The numbers, where there is nothing else. */
  numbers: () => number[];
  /** The properties of a mark, where they are in the content itself. */
  properties: Dict | undefined;
  /** The bytes of all strings, one after the other; emptied after the operator. */
  bytes: number[];
}

/** The operators by which text and what hides it are read (ISO 32000-1, annex A). */
const operators = [
  ...(['q', 'Q', 'cm', 'gs', 'rg', 'g', 'k', 'sc', 'scn'] as const),
  ...(['m', 'l', 'c', 'v', 'y', 're', 'W', 'W*', 'n'] as const),
  ...(['f', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'] as const),
  ...(['BT', 'ET', 'Tf', 'Tr', 'Tm', 'Tj', 'TJ', "'", '"'] as const),
  ...(['BDC', 'BMC', 'EMC', 'Do'] as const),
] as const;
export type Operator = (typeof operators)[number];

const byKey = new Map<number, Operator>(
  operators.map((text) => [keyOf(Buffer.from(text), 0, text.length), text]),
);

/** Up to three letters as a number. */
function keyOf(bytes: Buffer, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at++) key = key * 256 + (bytes[at] ?? 0);
  return key;
}

/**
 * Goes through a content stream. It is the bulk of a book: a book of 900 pages has 40 MB of them, most of it
 * numbers; so nothing is made a value that is not asked for.
 */
export function scanContent(
  content: Buffer,
  onOperator: (operator: Operator, operands: Operands) => void,
): void {
  let [nameStart, nameEnd] = [0, 0];
  let [start, at] = [0, 0];
  const bytes: number[] = [];
  const operands: Operands = {
    properties: undefined,
    name: () => content.toString('latin1', nameStart, nameEnd),
    numbers: () => numbersIn(content, start, at),
    bytes,
  };
  const endOfRegular = (from: number) => {
    let end = from;
    while (isRegular(content[end])) end += 1;
    return end;
  };
  while (at < content.length) {
    const byte = content[at] ?? 0;
    if (byte === 0x3c && content[at + 1] !== 0x3c) {
      // A string of hexadecimal digits.
      let high = -1;
      for (at += 1; at < content.length && content[at] !== 0x3e; at++) {
        const digit = digits[content[at] ?? 0] ?? 0xff;
        if (digit === 0xff) continue;
        if (high < 0) high = digit;
        else {
          bytes.push(high * 16 + digit);
          high = -1;
        }
      }
      if (high >= 0) bytes.push(high * 16);
      at += 1;
    } else if (byte === 0x3c) {
      const lexer = new Lexer(content, at);
      const properties = lexer.next();
      operands.properties = properties instanceof Map ? properties : undefined;
      at = lexer.at;
    } else if (byte === 0x28) {
      const lexer = new Lexer(content, at);
      const string = lexer.next();
      if (Buffer.isBuffer(string)) bytes.push(...string);
      at = lexer.at;
    } else if (byte === 0x2f) {
      nameStart = at + 1;
      at = nameEnd = endOfRegular(nameStart);
    } else if (isRegular(byte)) {
      let end = at + 1;
      // Numbers are operands; everything else ends them.
      if (byte <= 0x39 && byte >= 0x2b) while (isPartOfNumber(content[end] ?? 0)) end += 1;
      else {
        end = endOfRegular(end);
        const operator = end - at <= 3 ? byKey.get(keyOf(content, at, end)) : undefined;
        if (operator) onOperator(operator, operands);
        if (bytes.length > 0) bytes.length = 0;
        operands.properties = undefined;
        start = end;
      }
      at = end;
    } else if (isSpace(byte) || byte === 0x5b || byte === 0x5d) at += 1;
    else throw new SyntaxError(`A page holds an odd character at ${at}.`);
  }
}

const isPartOfNumber = (byte: number) => byte >= 0x2b && byte <= 0x39;

/** The numbers of a stretch of a content stream; they have no exponents (ISO 32000-1, section 7.3.3). */
function numbersIn(content: Buffer, start: number, end: number): number[] {
  const found: number[] = [];
  let [value, scale, sign, isOpen] = [0, 0, 1, false];
  for (let at = start; at <= end; at++) {
    const byte = content[at] ?? 0x20;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30;
      scale *= 10;
      isOpen = true;
    } else if (byte === 0x2e) scale = 1;
    else if (byte === 0x2d) sign = -1;
    else if (isOpen) {
      found.push((sign * value) / (scale || 1));
      [value, scale, sign, isOpen] = [0, 0, 1, false];
    }
  }
  return found;
}

const digits = new Uint8Array(256).fill(0xff);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  digits[digit.charCodeAt(0)] = value;
  digits[digit.toUpperCase().charCodeAt(0)] = value;
}
