import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { parse } from 'isbn3';
import type { Settings } from '../settings/schema.js';
import { wordsFor } from '../languages/words.js';

/**
 * What the copyright page says, as far as the book's metadata tell: title, edition and version, rights, licence, publisher,
 * date and ISBN. Undefined where there is nothing that wants such a page.
 *
 * @param version As it is printed; undefined for none.
 */
export function copyrightPage(settings: Settings, version: string | undefined): Root | undefined {
  const { title, subtitle, edition, rights, license, publisher, date, isbn, language, print } = settings;
  if ([rights, license, isbn, print.isbn].every((one) => one === undefined)) return undefined;
  const words = wordsFor(language, settings.labels);
  const published = date === undefined ? [] : [`${words.published} ${dateText(date, language)}`];
  const lines: PhrasingContent[][] = [
    [cite(subtitle === undefined ? title : `${title}: ${subtitle}`)],
    line(edition, version && `${words.version} ${version}`),
    line(publisher, ...published),
    ...isbnLines(isbn, print.isbn),
    line(rights),
    license === undefined ? [] : [text(`${words.licence}: `), link(license)],
  ];
  const children = lines
    .filter((content) => content.length > 0)
    .map((content): Paragraph => ({ type: 'paragraph', children: content }));
  return { type: 'root', children };
}

function line(...pieces: (string | undefined)[]): PhrasingContent[] {
  const given = pieces.filter((piece) => piece !== undefined && piece !== '');
  return given.length === 0 ? [] : [text(given.join(' · '))];
}

/** Every edition shows its own. */
function isbnLines(isbn: string | undefined, printed: string | undefined): PhrasingContent[][] {
  const shown = (number: string | undefined) => line(number && `ISBN ${parse(number)?.isbn13h ?? number}`);
  if (printed === undefined) return [shown(isbn)];
  const forPdf = (not: boolean, children: PhrasingContent[]): PhrasingContent[] =>
    children.length === 0 ? [] : [{ type: 'only', targets: ['pdf'], not, inline: true, children }];
  return [forPdf(true, shown(isbn)), forPdf(false, shown(printed))];
}

/** As exact as it was given: a year, a month, or a day. */
function dateText(date: string, language: string): string {
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
  return format.format(new Date(date));
}

function cite(value: string): PhrasingContent {
  return { type: 'emphasis', data: { plain: true, hName: 'cite' }, children: [text(value)] };
}

function link(url: string): PhrasingContent {
  return { type: 'link', url, children: [text(url)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
