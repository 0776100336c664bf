import type { Language } from '../languages/languages.js';
import { dashes, ellipses } from './dashes.js';
import type { MarkedText } from './marked-text.js';
import { quotes } from './quotes.js';
import { spaces } from './spaces.js';

/**
 * A line of text as typographers set it: quotation marks, apostrophes, dashes, ellipses and spaces of its language.
 *
 * @param typed The line; U+FFFC stands for what is no text.
 * @returns What becomes of each of its UTF-16 units.
 */
export function smarten(typed: string, language: Language): string[] {
  const text: MarkedText = {
    typed,
    made: Array.from({ length: typed.length }, (_, index) => typed[index] ?? ''),
  };
  ellipses(text);
  dashes(text);
  quotes(text, language);
  spaces(text, language); // Last: it puts spaces before marks that others have made.
  return text.made;
}
