import type { ParsedBook } from '../model/book.js';
import { reserved } from '../settings/reserved-names.js';
import { asciiSlug } from '../tree/ids.js';

/** The name of the finished files without their ending: the one of the configuration, else made from the title. */
export function outputName({ settings }: Pick<ParsedBook, 'settings'>): string {
  if (settings.name !== undefined) return settings.name;
  const slug = asciiSlug(settings.title) || 'book';
  return reserved.test(slug) ? `${slug}-book` : slug;
}
