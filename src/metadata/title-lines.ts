import type { Settings } from '../settings/schema.js';
import { type Words, wordsFor } from '../languages/words.js';

/** A line of the title page below the title. */
export interface TitleLine {
  /** Its class: what it tells. */
  name: 'book-subtitle' | 'book-creator' | 'book-contributor' | 'book-edition' | 'book-publisher';
  text: string;
}

/** Of those who did not write a book, the ones whom a title page names, with what they did. */
const contributors: Record<string, keyof Words> = {
  edt: 'editedBy',
  trl: 'translatedBy',
  ill: 'illustratedBy',
};

/** The title page as far as the book's metadata has something for it: subtitle, people, edition and publisher. */
export function titleLines(settings: Settings): TitleLine[] {
  const { subtitle, creators, edition, publisher, language } = settings;
  const words = wordsFor(language, settings.labels);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const named = (role: string) => creators.filter((creator) => creator.role === role).map(({ name }) => name);
  const authors = [...named('aut'), ...named('cre')];
  const others = Object.entries(contributors).flatMap(([role, label]) => {
    const names = named(role);
    return names.length > 0 ? [words[label].replace('{names}', list.format(names))] : [];
  });
  const people = authors.length + others.length > 0 ? authors : creators.map(({ name }) => name);
  return [
    ...line('book-subtitle', subtitle),
    ...people.flatMap((name) => line('book-creator', name)),
    ...others.flatMap((text) => line('book-contributor', text)),
    ...line('book-edition', edition),
    ...line('book-publisher', publisher),
  ];
}

function line(name: TitleLine['name'], text: string | undefined): TitleLine[] {
  return text === undefined ? [] : [{ name, text }];
}
