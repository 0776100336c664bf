/** A value of a PDF (ISO 32000-1, section 7.3); names are strings, and strings are bytes. */
export type Value = null | boolean | number | string | Buffer | Ref | Value[] | Dict | Stream;

export type Dict = Map<string, Value>;

export class Ref {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export class Stream {
  readonly dict: Dict;
  readonly raw: Buffer;

  constructor(dict: Dict, raw: Buffer) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** The text of a string: UTF-16 when it says so, else taken as Latin-1, of which ASCII is part. */
export function textOf(value: Value | undefined): string | undefined {
  if (!Buffer.isBuffer(value)) return undefined;
  if (value[0] !== 0xfe || value[1] !== 0xff) return value.toString('latin1');
  return Buffer.from(value.subarray(2, value.length - (value.length % 2)))
    .swap16()
    .toString('utf16le');
}
