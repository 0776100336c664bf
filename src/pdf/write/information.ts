import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import type { ResolvedBook } from '../../model/book.js';
import type { Settings } from '../../settings/schema.js';
import { identifiersOf } from '../../metadata/identifier.js';
import { mainCreators } from '../../metadata/people.js';
import { modifiedOf } from '../../metadata/modified.js';

/** What a PDF says about itself, once for the information dictionary and once for XMP. */
export interface Information {
  settings: Settings;
  authors: string[];
  /** ISO 8601. Never the clock, so that two builds give the same bytes. */
  modified: string;
  /** The one that the book is known by first. */
  identifiers: string[];
  producer: string;
  dictionary: Record<string, PDFHexString | PDFString>;
}

const producer = 'Octavo';

export async function informationOf(book: ResolvedBook): Promise<Information> {
  const settings = withPrintIsbn(book.settings);
  const { title, description, subjects, creators } = settings;
  const authors = mainCreators(creators).map(({ name }) => name);
  const modified = await modifiedOf(book);
  const date = PDFString.fromDate(new Date(modified));
  const texts = {
    Title: title,
    Author: authors.join(', '),
    Subject: description ?? '',
    Keywords: subjects.join(', '),
    Creator: producer,
    Producer: producer,
  };
  const written = Object.entries(texts).filter(([, text]) => text !== '');
  return {
    settings,
    authors,
    modified,
    identifiers: identifiersOf(settings),
    producer,
    dictionary: {
      ...Object.fromEntries(written.map(([key, text]) => [key, PDFHexString.fromText(text)])),
      CreationDate: date,
      ModDate: date,
    },
  };
}

/** The print edition has an ISBN of its own. */
function withPrintIsbn(settings: Settings): Settings {
  const { isbn } = settings.print;
  return isbn === undefined ? settings : { ...settings, isbn };
}
