import { canonicalLanguage } from './tag.js';

/** The scripts that are written from right to left, as ISO 15924 codes. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The direction of text in a language, by the script that it is written in. @param tag A BCP 47 tag. */
export function direction(tag: string): 'ltr' | 'rtl' {
  const canonical = canonicalLanguage(tag);
  if (canonical === undefined) return 'ltr';
  return rightToLeft.has(new Intl.Locale(canonical).maximize().script ?? '') ? 'rtl' : 'ltr';
}
