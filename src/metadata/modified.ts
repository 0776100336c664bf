import type { ParsedBook } from '../model/book.js';
import { askGit } from '../files/git.js';
import type { Settings } from '../settings/schema.js';
import { OctavoError } from '../diagnostics/error.js';

/** When nothing tells: the earliest moment that an entry of an archive can have. */
const fallback = '1980-01-01T00:00:00Z';

/**
 * When the book was last changed, as `dcterms:modified` wants it: `2026-05-31T12:00:00Z`.
 *
 * The first that is there of `modified`, the environment's SOURCE_DATE_EPOCH, `date`, the last commit to the
 * book's folder, and a fixed moment. Never the clock: the same book gives the same bytes on every day.
 *
 * @throws {OctavoError} `ERR_USAGE` when SOURCE_DATE_EPOCH is not a number of seconds
 *   (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export async function modifiedOf(
  { settings, folder }: Pick<ParsedBook, 'settings' | 'folder'>,
  environment = process.env,
): Promise<string> {
  const given = givenMoment(settings, environment);
  if (given) return toSecond(given);
  const known = settings.date ?? (await askGit(folder, ['log', '-1', '--format=%cI', '--', '.']));
  return known === undefined ? fallback : toSecond(new Date(known));
}

/**
 * The moment that the configuration or the environment gives, in this order; undefined when neither does.
 *
 * @throws {OctavoError} As `modifiedOf` does.
 */
export function givenMoment(
  { modified }: Pick<Settings, 'modified'>,
  environment = process.env,
): Date | undefined {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (modified !== undefined) return new Date(modified);
  return epoch === undefined || epoch === '' ? undefined : fromEpoch(epoch);
}

function toSecond(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function fromEpoch(text: string): Date {
  const date = new Date(/^\d+$/.test(text) ? Number(text) * 1000 : Number.NaN);
  // XML Schema and ISO 8601 write years with four digits.
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) {
    throw new OctavoError('ERR_USAGE', `SOURCE_DATE_EPOCH is not a number of seconds: ${text}`, {
      hint: 'Set it to the seconds since 1970, or unset it.',
    });
  }
  return date;
}
