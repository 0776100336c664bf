import { type Words, languageOf } from './languages.js';
import { en } from './en.js';

export type { Words } from './languages.js';

/**
 * The words for a language; English where Octavo does not know it. They are in src/languages, a file for each language.
 *
 * @param language A BCP 47 tag.
 * @param overrides Words that the book wants otherwise, by their keys.
 */
export function wordsFor(language: string, overrides: Record<string, string> = {}): Words {
  return { ...(languageOf(language) ?? en).words, ...overrides };
}

/** The names of all labels, for checking what a configuration overrides. */
export const wordNames = Object.keys(en.words) as (keyof Words)[];

/**
 * A word with its number behind it, as “Figure 3.1”, or where the word has a # for it, inside: “第3章”.
 *
 * @param space What is between them; in running text no line may end there.
 */
export function numbered(word: string, number: string | number, space = '\u00A0'): string {
  return word.includes('#') ? word.replace('#', String(number)) : `${word}${space}${number}`;
}
