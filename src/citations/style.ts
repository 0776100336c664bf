import type { Words } from '../languages/languages.js';
import type { Name, Reference } from '../model/reference.js';

/** How works are cited: by author and year in round brackets, or by numbers in square ones. */
export type StyleName = 'author-date' | 'numeric';

/** What a style knows beside the work in hand. */
export interface Style {
  name: StyleName;
  /** A BCP 47 tag. */
  language: string;
  words: Pick<Words, 'andOthers' | 'editor' | 'editors' | 'inside' | 'noDate' | 'edition'>;
  /** The marks round the title of an article. */
  quotes: readonly [opening: string, closing: string];
  /** The number of a work in the style `numeric`. */
  numberOf: (reference: Reference) => number;
  /** What tells works of one author and year apart: `a`, `b` …; empty for most. */
  letterOf: (reference: Reference) => string;
}

/** `Knuth 1984a` */
export function yearOf(reference: Reference, { words, letterOf }: Style): string {
  return (reference.year ?? words.noDate) + letterOf(reference);
}

/** The names that a citation gives: two at most, editors for want of authors, the title for want of both. */
export function shortAuthor({ authors, editors, title }: Reference, { language, words }: Style): string {
  const names = (authors.length > 0 ? authors : editors).map(({ family }) => family);
  const [first] = names;
  if (first === undefined) return title;
  return names.length > 2 ? `${first} ${words.andOthers}` : joined(names, language);
}

/** `Gaskell, Philip, and Donald E. Knuth`: the first is turned round for the order of the alphabet. */
export function allNames(names: Name[], inverted: boolean, language: string): string {
  const written = names.map(({ family, given }, index) => {
    if (given === undefined) return family;
    return inverted && index === 0 ? `${family}, ${given}` : `${given} ${family}`;
  });
  return joined(written, language);
}

/** A name that was turned round has a comma in it, so that there has to be one behind it as well. */
function joined(names: string[], language: string): string {
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(names);
  const isTurned = names[0]?.includes(',') === true;
  return parts
    .map(({ value }, index) => (index === 1 && isTurned && !/^[,、،]/u.test(value) ? `,${value}` : value))
    .join('');
}
