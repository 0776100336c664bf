import { x } from 'xastscript';
import type { Element, ElementContent } from 'xast';
import type { Note } from '../../model/book.js';
import { withLead } from '../../html/note-blocks.js';
import { vocabulary } from '../../html/vocabulary.js';
import { semanticsOf } from './semantics.js';
import type { Words } from '../../languages/words.js';

/** A note whose content is XHTML already. */
export interface ComposedNote {
  note: Note;
  children: ElementContent[];
}

/** The notes of a chapter, at its end. @param lead Where the link back to the id of a reference leads. */
export function notesSection(notes: ComposedNote[], words: Words, lead: (id: string) => string): Element {
  const attributes = {
    class: 'footnotes',
    'epub:type': 'footnotes',
    role: 'doc-endnotes',
    'aria-label': words.notes,
  };
  return x(
    'section',
    attributes,
    notes.map((note) => footnote(note, words, lead)),
  );
}

/**
 * One note: the number comes first, since Kindle runs notes together whose link back comes last; the id
 * is on the element itself, where Kobo looks for it.
 */
function footnote({ note, children }: ComposedNote, words: Words, lead: (id: string) => string): Element {
  const blocks = withLead<ElementContent, Element>(
    children.filter((child) => child.type === 'element'),
    backLinks(note, words, lead),
    ({ name }) => name === 'p',
    (content) => x('p', content),
  );
  const attributes = { class: 'footnote', id: note.id, ...semanticsOf(vocabulary.footnote.epub) };
  // Its number is also its name, so that those who jump from note to note hear where they are.
  return x('aside', { ...attributes, 'aria-label': note.number }, blocks);
}

/** The number leads back to the first reference; the letters b, c … after it to further ones. */
function backLinks(
  { number, references }: Note,
  words: Words,
  lead: (id: string) => string,
): ElementContent[] {
  return references.flatMap((reference, index) => {
    const letter = index === 0 ? '' : letters(index);
    const attributes = {
      class: index === 0 ? 'note-number' : 'note-back',
      href: lead(reference),
      ...semanticsOf(vocabulary['note-back'].epub),
      'aria-label': `${words.backToReference} ${number}${letter}`,
    };
    return [x('a', attributes, letter || String(number)), { type: 'text' as const, value: ' ' }];
  });
}

/** 1 is b, 25 is z, 26 is aa: https://www.w3.org/TR/css-counter-styles-3/#lower-alpha. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(97 + (index % 26));
}
