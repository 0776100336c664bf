import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { type PDFContext, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** How many objects are compressed together: more of them are smaller, fewer are quicker to reach. */
const objectsPerStream = 250;

/** The bytes of the fields of a cross-reference entry: its type, where it is, and its index or generation. */
const fields = [1, 4, 2] as const;

/** Where an object stands: at an offset of the file, or at an index in an object stream. */
type Place = { offset: number } | { stream: number; index: number };

/**
 * Writes a PDF with object streams and a cross-reference stream (ISO 32000-1, sections 7.5.7 and 7.5.8), and with
 * a file identifier that is made from its content.
 *
 * The library's own writer takes time by the square of the number of objects, and a tagged book has many.
 */
export async function serialise({ context }: PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const places = new Map<number, Place>();
  const hash = createHash('sha256');
  let offset = 0;
  const write = (bytes: Buffer) => {
    chunks.push(bytes);
    hash.update(bytes);
    offset += bytes.length;
  };
  const writeObject = (number: number, body: Buffer) => {
    places.set(number, { offset });
    write(Buffer.from(`${number} 0 obj\n`));
    write(body);
    write(Buffer.from('\nendobj\n'));
  };

  write(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'));
  const plain: [number, PDFObject][] = [];
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) writeObject(objectNumber, bytesOf(object));
    else plain.push([objectNumber, object]);
  }
  let next = context.largestObjectNumber + 1;
  const groups = inGroups(plain, objectsPerStream);
  const compressed = await Promise.all(groups.map((group) => objectStream(group)));
  for (const [index, group] of groups.entries()) {
    for (const [position, [number]] of group.entries()) places.set(number, { stream: next, index: position });
    writeObject(next, compressed[index] ?? Buffer.alloc(0));
    next += 1;
  }

  const start = offset;
  places.set(next, { offset: start });
  const table = await promisify(deflate)(crossReferences(places, next));
  const id = hash.digest('hex').slice(0, 32);
  const trailer = `/Size ${next + 1} /Root ${reference(context, 'Root')} /Info ${reference(context, 'Info')} /ID [<${id}> <${id}>]`;
  writeStream(chunks, next, `/Type /XRef /W [${fields.join(' ')}] ${trailer} /Filter /FlateDecode`, table);
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

function writeStream(chunks: Buffer[], number: number, entries: string, content: Buffer): void {
  chunks.push(Buffer.from(`${number} 0 obj\n`), streamOf(entries, content), Buffer.from('\nendobj\n'));
}

function streamOf(entries: string, content: Buffer): Buffer {
  const head = `<< ${entries} /Length ${content.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream')]);
}

async function objectStream(group: [number, PDFObject][]): Promise<Buffer> {
  const bodies = group.map(([, object]) => bytesOf(object));
  let at = 0;
  const index = group.map(([number], position) => {
    const entry = `${number} ${at}`;
    at += (bodies[position]?.length ?? 0) + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  const content = Buffer.concat([head, ...bodies.flatMap((body) => [body, Buffer.from('\n')])]);
  const entries = `/Type /ObjStm /N ${group.length} /First ${head.length} /Filter /FlateDecode`;
  return streamOf(entries, await promisify(deflate)(content));
}

function crossReferences(places: ReadonlyMap<number, Place>, last: number): Buffer {
  const [type, field, rest] = fields;
  const width = type + field + rest;
  const table = Buffer.alloc((last + 1) * width);
  // The head of the list of free objects; numbers that are not used are free, too.
  table.writeUInt16BE(0xffff, type + field);
  for (const [number, place] of places) {
    const at = number * width;
    const inFile = 'offset' in place;
    table.writeUInt8(inFile ? 1 : 2, at);
    table.writeUInt32BE(inFile ? place.offset : place.stream, at + type);
    table.writeUInt16BE(inFile ? 0 : place.index, at + type + field);
  }
  return table;
}

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

function reference({ trailerInfo }: PDFContext, entry: 'Root' | 'Info'): string {
  const ref = trailerInfo[entry];
  if (!(ref instanceof PDFRef)) throw new TypeError(`The trailer has no ${entry}.`);
  return ref.toString();
}

function inGroups<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
