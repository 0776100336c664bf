import type { ParsedBook } from '../model/book.js';
import { reserved } from '../settings/reserved-names.js';
import { asciiSlug } from '../tree/ids.js';

/** Most file systems allow 255 bytes, ending included; some programs fewer. */
const longest = 100;

/** The name of the finished files without their ending: the one of the configuration, else made from the title. */
export function outputName({ settings }: Pick<ParsedBook, 'settings'>): string {
  if (settings.name !== undefined) return settings.name;
  const slug = asciiSlug(settings.title).slice(0, longest).replace(/-$/, '') || 'book';
  return reserved.test(slug) ? `${slug}-book` : slug;
}
