import { PDFHexString, PDFString } from '@cantoo/pdf-lib';
import type { Settings } from '../../config/schema.js';

/** What a PDF says about itself, once for the information dictionary and once for XMP. */
export interface Information {
  settings: Settings;
  authors: string[];
  /** ISO 8601; absent when the book does not tell. Never the clock, so that two builds give the same bytes. */
  modified: string | undefined;
  producer: string;
  dictionary: Record<string, PDFHexString | PDFString>;
}

const producer = 'Octavo';

export function informationOf(settings: Settings): Information {
  const { title, description, subjects, creators } = settings;
  const authors = creators.filter(({ role }) => role === 'aut').map(({ name }) => name);
  const modified = dateTime(settings.modified ?? settings.date);
  const date = modified === undefined ? undefined : PDFString.fromDate(new Date(modified));
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
    producer,
    dictionary: {
      ...Object.fromEntries(written.map(([key, text]) => [key, PDFHexString.fromText(text)])),
      ...(date ? { CreationDate: date, ModDate: date } : {}),
    },
  };
}

function dateTime(date: string | undefined): string | undefined {
  return date === undefined ? undefined : new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
}
