import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { it } from './it.js';
import { ja } from './ja.js';
import type { Language } from './language.js';
import { pt } from './pt.js';
import { zh } from './zh.js';

export type { Words, Language, Quotes } from './language.js';

/** All languages that Octavo knows, by their tags. A new one is a file in this folder, and its name here. */
export const languages: Readonly<Record<string, Language>> = { ar, de, en, es, fr, he, it, ja, pt, zh };

/**
 * What Octavo knows of a language; undefined when it does not know it.
 *
 * @param tag A BCP 47 tag. One with a region comes before its language alone.
 */
export function languageOf(tag: string): Language | undefined {
  const name = tag.toLowerCase();
  return languages[name] ?? languages[name.split('-')[0] ?? ''];
}
