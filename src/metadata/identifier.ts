import { createHash } from 'node:crypto';
import type { Settings } from '../settings/schema.js';

/** What UUIDs of books without an identifier are made in: a random UUID, fixed once. */
const namespace = '7a1a3c0e-5a58-4f0b-9d53-6f2f1f3a9d27';

/**
 * The identifiers of a book; the first is the one that reading systems know it by.
 *
 * The one that is made from the metadata stays the same from build to build, and changes with the title, the
 * creators, the publisher, the language or the edition.
 */
export function identifiersOf(settings: Settings): [string, ...string[]] {
  const { identifier, isbn, title, subtitle, creators, publisher, language, edition } = settings;
  const known = [identifier, isbn === undefined ? undefined : `urn:isbn:${isbn}`];
  const [first, ...rest] = new Set(known.filter((one) => one !== undefined));
  if (first !== undefined) return [first, ...rest];
  const names = creators.map(({ name }) => name);
  return [`urn:uuid:${uuid5(JSON.stringify([title, subtitle, names, publisher, language, edition]))}`];
}

/** A name-based UUID, version 5: RFC 9562, section 5.5. */
function uuid5(name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(space).update(name).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
