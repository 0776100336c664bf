import type { Pluggable } from 'unified';
import { z } from 'zod';
import { normaliseIsbn } from './isbn.js';
import { toPx } from './length.js';
import { canonicalLanguage, likelyLanguage } from '../languages/tag.js';

/*
 * The types of single values. A message continues the sentence that the key begins ("`date` must be …");
 * what follows its first line is the hint.
 */

/** Characters that XML 1.0 forbids in any document (section 2.2), in metadata as in text. */
const control = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** YAML reads `1984` as a number, and a title may well be one. */
const numberAsText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** Text that YAML does not take for a number, so that `chapters: 3` is told to be wrong. */
export const word = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !control.test(value.replace(/[\t\n\r]/g, '')), 'must not hold control characters.');

// The type says what authors are to write; that numbers are taken as well is for YAML.
export const text = z.preprocess(numberAsText, word) as unknown as z.ZodType<string, string>;

/** Text that `convert` turns into its normal form. It throws a RangeError with the message when there is none. */
function normalised(convert: (value: string) => string) {
  return text.transform((value, context) => {
    try {
      return convert(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      context.issues.push({ code: 'custom', message: error.message, input: value });
      return z.NEVER;
    }
  });
}

function mustBe(what: string, value: string, hint?: string): RangeError {
  return new RangeError(
    `must be ${what}, not ${JSON.stringify(value)}.${hint === undefined ? '' : `\n${hint}`}`,
  );
}

function didYouMean(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `Did you mean \`${value}\`?`;
}

export const isbn = normalised(normaliseIsbn);

export const language = normalised((value) => {
  const tag = canonicalLanguage(value);
  if (tag === undefined)
    throw mustBe('a language tag such as `en` or `de-AT`', value, didYouMean(likelyLanguage(value)));
  return tag;
});

export const date = normalised((value) => {
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (!isDay(year, month, day)) throw mustBe('a date such as `2026`, `2026-05` or `2026-05-31`', value);
  return value;
});

export const dateTime = normalised((value) => {
  const wanted = mustBe('a date and time with its zone, such as `2026-05-31T12:00:00Z`', value);
  const [, year = '', month = '', day = '', time = 'T00:00:00Z'] =
    /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(value) ?? [];
  const moment = new Date(`${year}-${month}-${day}${time}`);
  if (!isDay(year, month, day) || Number.isNaN(moment.getTime())) throw wanted;
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
});

/** `Date` takes the thirty-first of February for a day in March. */
function isDay(year: string, month: string, day: string): boolean {
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${year}-${month}-${day}`);
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export const identifier = normalised((value) => {
  if (uuid.test(value)) throw mustBe('a `urn:` or a URL', value, didYouMean(`urn:uuid:${value}`));
  const [, namespace, name = ''] = /^urn:([a-z\d][a-z\d-]{0,30}[a-z\d]):(\S+)$/i.exec(value) ?? [];
  if (namespace === undefined && !isWebAddress(value)) {
    throw mustBe('a `urn:` or a URL', value, 'Leave it out, and it is made from the metadata.');
  }
  if (namespace?.toLowerCase() === 'uuid' && !uuid.test(name)) {
    throw mustBe(
      'a UUID after `urn:uuid:`',
      value,
      'A UUID is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.',
    );
  }
  return namespace?.toLowerCase() === 'isbn' ? `urn:isbn:${normaliseIsbn(name)}` : value;
});

export const webAddress = normalised((value) => {
  if (!isWebAddress(value)) {
    throw mustBe(
      'a web address',
      value,
      'Write it whole, as in `https://creativecommons.org/licenses/by/4.0/`.',
    );
  }
  return value;
});

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value);
}

export const role = normalised((value) => {
  if (!/^[a-z]{3}$/.test(value)) {
    throw mustBe(
      'a MARC relator code of three letters',
      value,
      'The author is `aut`, an editor `edt`, a translator `trl`, an illustrator `ill`.',
    );
  }
  return value;
});

export const length = normalised((value) => checkLength(value, '`7in` or `210mm`'));

/** A length on a page of text. @param least In pt. @param most In pt. */
export const typeSize = (least: number, most: number) =>
  normalised((value) => {
    const px = toPx(checkLength(value, '`10.5pt` or `4mm`'));
    if (px * 0.75 < least || px * 0.75 > most) throw mustBe(`a length from ${least}pt to ${most}pt`, value);
    return value;
  });

function checkLength(value: string, examples: string): string {
  if (!/^(?:\d+\.?\d*|\.\d+)(?:mm|cm|in|pt|pc|px)$/.test(value) || Number.parseFloat(value) === 0) {
    throw mustBe(`a length with its unit, such as ${examples}`, value);
  }
  return value;
}

/** A plug-in of unified, a list of one and its options, or a preset. Only a program can name one. */
/** Something that a book can hold beyond Markdown; what is in it is known to those who use it. */
export const construct = z.custom<{ readonly name: string }>(
  (value: unknown) =>
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'name') === 'string',
  'must be an object with a `name`.\nConstructs need a configuration in JavaScript: write them in book.config.js.',
);

export const plugIn = z.custom<Pluggable>((value: unknown) => {
  if (Array.isArray(value)) return typeof value[0] === 'function';
  return typeof value === 'function' || (typeof value === 'object' && value !== null && 'plugins' in value);
}, 'must be a plug-in: a function, or a list of one and its options.\nPlug-ins need a configuration in JavaScript: import them in book.config.js.');
