import { OctavoError } from './error.js';
import { didYouMean } from './suggest.js';

/** What is wrong with a call of the library. @param hint How it is called. */
export function wrongUse(reason: string, hint: string): OctavoError {
  return new OctavoError('ERR_USAGE', reason, { hint });
}

/**
 * Checks the options of a call, which a script in JavaScript can get wrong in any way.
 *
 * @param known What each option has to be; a check gives the end of the sentence “`name` must be …”, or undefined when all is well.
 * @throws {OctavoError} `ERR_USAGE`
 */
export function checkOptions(
  call: string,
  options: unknown,
  known: Record<string, (value: unknown) => string | undefined>,
  hint: string,
): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw wrongUse(`The options of \`${call}\` must be an object.`, hint);
  for (const key of Object.keys(options)) {
    if (Object.hasOwn(known, key)) continue;
    throw wrongUse(
      `\`${call}\` has no option \`${key}\`.`,
      didYouMean(key, Object.keys(known), (near) => `\`${near}\``) ??
        `The options are ${Object.keys(known).join(', ')}.`,
    );
  }
  for (const [key, check] of Object.entries(known)) {
    const wanted = check((options as Record<string, unknown>)[key]);
    if (wanted !== undefined) throw wrongUse(`The option \`${key}\` of \`${call}\` must be ${wanted}.`, hint);
  }
}

/** A list of objects, each with a name and a function. */
export const listOf =
  (method: string, example: string, isRequired = false) =>
  (value: unknown): string | undefined => {
    if (value === undefined && !isRequired) return undefined;
    const isRight = (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      typeof Reflect.get(one, 'name') === 'string' &&
      typeof Reflect.get(one, method) === 'function';
    const isList = Array.isArray(value) && value.every(isRight) && (!isRequired || value.length > 0);
    return isList ? undefined : `a list of objects with \`name\` and \`${method}\`, such as \`${example}\``;
  };

/** A value of a type, or none. */
export const optional =
  (type: 'string' | 'boolean' | 'function' | 'object', words: string) =>
  (value: unknown): string | undefined =>
    value === undefined || typeof value === type ? undefined : words;

/** A list of texts, or none. */
export const texts = (value: unknown): string | undefined =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    ? undefined
    : 'a list of texts';
