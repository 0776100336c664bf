import { z } from 'zod';
import { defined } from './from-bibtex.js';
import type { Name, Reference } from '../model/reference.js';

const text = z.union([z.string(), z.number()]).transform(String);

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
});

/** What is read of an item of CSL-JSON; the rest is left alone. */
const item = z.object({
  id: text,
  type: z.string().default('document'),
  title: z.string().optional(),
  author: z.array(name).default([]),
  editor: z.array(name).default([]),
  issued: z
    .object({
      'date-parts': z.array(z.array(text)).optional(),
      raw: text.optional(),
      literal: text.optional(),
    })
    .optional(),
  'container-title': z.string().optional(),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional(),
  edition: text.optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
  note: z.string().optional(),
});

/** An item of CSL-JSON as a reference; undefined when it is none. */
export function fromCsl(value: unknown): Reference | undefined {
  const { data } = item.safeParse(value);
  if (!data) return undefined;
  const { id, type, title, author, editor, issued, volume, issue, edition, publisher, note } = data;
  const written = issued?.['date-parts']?.[0]?.[0] ?? issued?.raw ?? issued?.literal;
  return defined({
    key: id,
    type,
    title: plain(title) ?? id,
    authors: author.flatMap(nameOf),
    editors: editor.flatMap(nameOf),
    year: written === undefined ? undefined : (/\d{4}/.exec(written)?.[0] ?? written),
    container: plain(data['container-title']),
    volume,
    issue,
    pages: data.page?.replace(/(\d)\s*-\s*(\d)/g, '$1–$2'),
    edition,
    publisher,
    place: data['publisher-place'],
    doi: data.DOI,
    url: data.URL,
    note,
  });
}

function nameOf(name: z.output<typeof item>['author'][number]): Name[] {
  if (name.literal !== undefined) return [{ family: name.literal }];
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle'], name.suffix].filter(Boolean).join(' ');
  if (family === '') return given === '' ? [] : [{ family: given }];
  return [given === '' ? { family } : { family, given }];
}

/** Titles in CSL-JSON can hold a few tags of HTML. */
function plain(title: string | undefined): string | undefined {
  return title?.replace(/<\/?(?:i|b|sup|sub|span)[^>]*>/g, '');
}
