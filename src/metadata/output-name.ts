import type { ParsedBook } from '../model/book.js';
import { asciiSlug } from '../tree/ids.js';

/** The name of the finished files without their ending: the one of the configuration, else made from the title. */
export function outputName({ settings }: Pick<ParsedBook, 'settings'>): string {
  return settings.name ?? (asciiSlug(settings.title) || 'book');
}
