import { inflateSync } from 'node:zlib';
import { Lexer, Word } from './lexer.js';
import { type Dict, Ref, Stream, type Value } from './values.js';

/** Where an object stands: at an offset of the file, or at an index in an object stream. */
type Place = { offset: number } | { stream: number; index: number };

interface ObjectStream {
  lexer: Lexer;
  offsets: number[];
}

/**
 * The objects of a PDF (ISO 32000-1, section 7.5), read when they are asked for. It knows what a freshly written file
 * has, tables and streams of cross-references; updates at the end of a file, and encryption, it does not know.
 */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #places = new Map<number, Place>();
  readonly #objects = new Map<number, Value>();
  readonly #streams = new Map<number, ObjectStream>();
  readonly catalog: Dict;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tail = this.#bytes.subarray(-1024).toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
    const isTable = this.#bytes.toString('latin1', start, start + 4) === 'xref';
    const trailer = isTable ? this.#readTable(start) : this.#readStream(start);
    this.catalog = this.dict(trailer.get('Root')) ?? new Map<string, Value>();
  }

  /** A value itself where it is a reference. */
  resolve(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.#object(value.number) : value;
  }

  dict(value: Value | undefined): Dict | undefined {
    const found = this.resolve(value);
    return found instanceof Map ? found : found instanceof Stream ? found.dict : undefined;
  }

  array(value: Value | undefined): Value[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  /** The content of a stream; undefined for what is none, or is packed in another way than Chromium does. */
  content(value: Value | undefined): Buffer | undefined {
    const found = this.resolve(value);
    if (!(found instanceof Stream)) return undefined;
    const filter = this.resolve(found.dict.get('Filter'));
    const filters = Array.isArray(filter) ? filter : [filter];
    if (filters.every((one) => one === undefined)) return found.raw;
    return filters.length === 1 && filters[0] === 'FlateDecode' ? inflateSync(found.raw) : undefined;
  }

  /** The numbers of all objects. */
  numbers(): Iterable<number> {
    return this.#places.keys();
  }

  #object(number: number): Value {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    const found =
      place === undefined
        ? null
        : 'offset' in place
          ? this.#at(place.offset)
          : this.#inStream(place.stream, place.index);
    this.#objects.set(number, found);
    return found;
  }

  #at(offset: number): Value {
    const lexer = new Lexer(this.#bytes, offset);
    for (const word of [lexer.value(), lexer.value(), lexer.next()]) {
      if (typeof word !== 'number' && !(word instanceof Word))
        throw new SyntaxError(`No object at ${offset}.`);
    }
    const value = lexer.value();
    if (!(value instanceof Map)) return value;
    const next = lexer.next();
    if (!(next instanceof Word) || next.text !== 'stream') return value;
    const start = lexer.at + (this.#bytes[lexer.at] === 13 ? 2 : 1);
    const length = this.resolve(value.get('Length'));
    return new Stream(value, this.#bytes.subarray(start, start + Number(length)));
  }

  #inStream(number: number, index: number): Value {
    let stream = this.#streams.get(number);
    if (stream === undefined) {
      const object = this.#object(number);
      const content = this.content(object);
      if (!(object instanceof Stream) || content === undefined)
        throw new SyntaxError(`No objects in ${number}.`);
      const lexer = new Lexer(content);
      const first = Number(object.dict.get('First'));
      const offsets = Array.from({ length: Number(object.dict.get('N')) }, () => {
        lexer.value();
        return first + Number(lexer.value());
      });
      this.#streams.set(number, (stream = { lexer, offsets }));
    }
    stream.lexer.at = stream.offsets[index] ?? Number.NaN;
    return stream.lexer.value();
  }

  #readTable(start: number): Dict {
    const lexer = new Lexer(this.#bytes, start + 4);
    for (let first = lexer.next(); typeof first === 'number'; first = lexer.next()) {
      const count = Number(lexer.value());
      for (let number = first; number < first + count; number++) {
        const offset = Number(lexer.value());
        lexer.value();
        const kind = lexer.next();
        if (kind instanceof Word && kind.text === 'n') this.#places.set(number, { offset });
      }
    }
    const trailer = lexer.value();
    if (!(trailer instanceof Map)) throw new SyntaxError('The PDF has no trailer.');
    return trailer;
  }

  #readStream(start: number): Dict {
    const stream = this.#at(start);
    const table = this.content(stream);
    if (!(stream instanceof Stream) || table === undefined)
      throw new SyntaxError('The PDF has no cross-references.');
    const widths = this.array(stream.dict.get('W')).map(Number);
    const size = Number(stream.dict.get('Size'));
    const index = this.array(stream.dict.get('Index')).map(Number);
    let at = 0;
    const field = (width = 0, missing = 0) => {
      at += width;
      return width === 0 ? missing : table.readUIntBE(at - width, width);
    };
    const ranges = index.length > 0 ? index : [0, size];
    for (let range = 0; range < ranges.length; range += 2) {
      const [first = 0, count = 0] = ranges.slice(range, range + 2);
      for (let number = first; number < first + count; number++) {
        const [kind, second, third] = [field(widths[0], 1), field(widths[1]), field(widths[2])];
        if (kind === 1) this.#places.set(number, { offset: second });
        if (kind === 2) this.#places.set(number, { stream: second, index: third });
      }
    }
    return stream.dict;
  }
}
