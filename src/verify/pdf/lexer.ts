import { type Dict, Ref, type Value } from './values.js';

const code = (text: string) => text.charCodeAt(0);
const [parenthesis, closing, backslash, less, greater, slash, bracket, bracketEnd, percent] = Array.from(
  '()\\<>/[]%',
  code,
) as [number, number, number, number, number, number, number, number, number];

const kinds = new Uint8Array(256);
for (const each of '\0\t\n\f\r ') kinds[code(each)] = 1;
for (const each of '()<>[]{}/%') kinds[code(each)] = 2;

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === 1;
/** Whether a byte belongs to a name, a number or an operator (ISO 32000-1, section 7.2.2). */
export const isRegular = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === 0;

/** An operator or keyword: what is none of the other values. */
export class Word {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Reads values one after the other. */
export class Lexer {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** @returns The next value; undefined at the end and before a closing bracket. */
  next(): Value | Word | undefined {
    const { bytes } = this;
    this.#skipSpace();
    const first = bytes[this.at];
    if (first === undefined) return undefined;
    if (first === parenthesis) return this.#literal();
    if (first === slash) return this.#name();
    if (first === bracket) return this.#array();
    if (first === less) return bytes[this.at + 1] === less ? this.#dictionary() : this.#hexadecimal();
    if (first === greater || first === bracketEnd) {
      this.at += first === greater ? 2 : 1;
      return undefined;
    }
    if (!isRegular(first)) throw new SyntaxError(`A PDF holds an odd character at ${this.at}.`);
    return this.#regular();
  }

  /** A value where no operator can stand. */
  value(): Value {
    const found = this.next();
    if (found === undefined || found instanceof Word) throw new SyntaxError(`No value at ${this.at}.`);
    return found;
  }

  #skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      while (isSpace(bytes[this.at])) this.at += 1;
      if (bytes[this.at] !== percent) return;
      while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1;
    }
  }

  #take(): string {
    const start = this.at;
    while (isRegular(this.bytes[this.at])) this.at += 1;
    return this.bytes.toString('latin1', start, this.at);
  }

  #regular(): Value | Word {
    const text = this.#take();
    if (/^[-+.\d]/.test(text)) return this.#reference(text) ?? Number(text);
    if (text === 'true' || text === 'false') return text === 'true';
    return text === 'null' ? null : new Word(text);
  }

  /** A number can be the beginning of `12 0 R`. */
  #reference(text: string): Ref | undefined {
    const { bytes, at } = this;
    const isReference =
      bytes[at] === 32 &&
      bytes[at + 1] === 48 &&
      bytes[at + 2] === 32 &&
      bytes[at + 3] === 82 &&
      !isRegular(bytes[at + 4]);
    if (!isReference) return undefined;
    this.at += 4;
    return new Ref(Number(text));
  }

  #name(): string {
    this.at += 1;
    const text = this.#take();
    if (!text.includes('#')) return text;
    return text.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }

  #array(): Value[] {
    this.at += 1;
    const items: Value[] = [];
    for (let item = this.next(); item !== undefined; item = this.next()) {
      if (!(item instanceof Word)) items.push(item);
    }
    return items;
  }

  #dictionary(): Dict {
    this.at += 2;
    const entries: Dict = new Map();
    for (let key = this.next(); key !== undefined; key = this.next()) {
      if (typeof key !== 'string') throw new SyntaxError(`No name at ${this.at}.`);
      entries.set(key, this.value());
    }
    return entries;
  }

  #hexadecimal(): Buffer {
    const end = this.bytes.indexOf(greater, this.at);
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #literal(): Buffer {
    const { bytes } = this;
    const found: number[] = [];
    this.at += 1;
    for (let depth = 1; ; this.at += 1) {
      const byte = bytes[this.at];
      if (byte === undefined) break;
      if (byte === backslash) {
        const escaped = this.#escape();
        if (escaped !== undefined) found.push(escaped);
        continue;
      }
      if (byte === parenthesis) depth += 1;
      if (byte === closing) depth -= 1;
      if (depth === 0) break;
      found.push(byte);
    }
    this.at += 1;
    return Buffer.from(found);
  }

  /** ISO 32000-1, table 3. */
  #escape(): number | undefined {
    const { bytes } = this;
    this.at += 1;
    const [octal] = /^[0-7]{1,3}/.exec(bytes.toString('latin1', this.at, this.at + 3)) ?? [];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return parseInt(octal, 8) & 0xff;
    }
    const letter = 'nrtbf'.indexOf(String.fromCharCode(bytes[this.at] ?? 0));
    if (letter >= 0) return [10, 13, 9, 8, 12][letter];
    // A line break that is escaped is no part of the string.
    if (bytes[this.at] === 13 && bytes[this.at + 1] === 10) this.at += 1;
    return bytes[this.at] === 10 || bytes[this.at] === 13 ? undefined : bytes[this.at];
  }
}
