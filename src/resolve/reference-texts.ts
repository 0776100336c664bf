import type { ResolvedBook, Section } from '../model/book.js';
import { numbered, wordsFor } from '../languages/words.js';

/** What a cross reference to an id says: “Figure 3.1” for what has a number, else the title. Wants the ids of all passes. */
export function referenceTexts({ chapters, labels, settings }: ResolvedBook): Map<string, string> {
  const texts = new Map<string, string>();
  const add = ({ id, title, children }: Section) => {
    texts.set(id, title);
    children.forEach(add);
  };
  for (const { slug, title, sections } of chapters) {
    texts.set(slug, title);
    sections.forEach(add);
  }
  const words = wordsFor(settings.language, settings.labels);
  for (const { id, kind, number, caption } of labels.values()) {
    // The word and its number stay on one line.
    texts.set(id, number === undefined ? caption : numbered(words[kind], number));
  }
  return texts;
}
