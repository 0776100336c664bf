import type { BibtexEntry } from './bibtex.js';
import { latexToText } from './latex.js';
import { parseNames } from './names.js';
import type { Reference } from '../model/reference.js';

/** The types of CSL for those of BibTeX and BibLaTeX; others are documents. */
const types: Record<string, string> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  manual: 'book',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  thesis: 'thesis',
  proceedings: 'book',
  report: 'report',
  techreport: 'report',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  software: 'software',
  unpublished: 'manuscript',
};

/**
 * An entry of BibTeX or BibLaTeX as a reference.
 *
 * @param unknown Told of commands of LaTeX that are not known.
 */
export function fromBibtex(
  { type, key, fields }: BibtexEntry,
  unknown?: (command: string) => void,
): Reference {
  const toText = (latex: string) => latexToText(latex, unknown);
  const text = (...names: string[]) => {
    const value = names.map((name) => fields.get(name)).find((one) => one !== undefined && one.trim() !== '');
    return value === undefined ? undefined : toText(value);
  };
  const literal = (name: string) => fields.get(name)?.trim();
  const year = /\d{4}/.exec(text('year', 'date') ?? '')?.[0] ?? text('year');
  const subtitle = text('subtitle');
  const title = text('title') ?? key;
  const isLink = /^\\url\{(.*)\}$/.exec(literal('howpublished') ?? '')?.[1];
  return defined({
    key,
    type: types[type] ?? 'document',
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    authors: parseNames(fields.get('author') ?? '', toText),
    editors: parseNames(fields.get('editor') ?? '', toText),
    year,
    container: text('journal', 'journaltitle', 'booktitle'),
    volume: text('volume'),
    issue: text('number', 'issue'),
    pages: text('pages')?.replace(/(\d)\s*-\s*(\d)/g, '$1–$2'),
    edition: text('edition'),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    place: text('address', 'location'),
    doi: literal('doi')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''),
    url: (literal('url') ?? isLink)?.replace(/\\([_%#&~])/g, '$1'),
    note: text('note'),
  });
}

type Loose = { [K in keyof Reference]: Reference[K] | undefined };

/** Leaves out what is not there. */
export function defined(reference: Loose): Reference {
  return Object.fromEntries(
    Object.entries(reference).filter(([, value]) => value !== undefined),
  ) as unknown as Reference;
}
