import { expect } from '@jest/globals';
import type { PrintedChapter, Word } from './print-chapter.js';

/** The words of notes in fixtures say which note they are of and which word of it: `n12w3`. */
const noteWord = /n(\d+)w(\d+)/g;

/** Expects that print and layout agree, and that every note is there, whole, at the foot of its reference's page. */
export function proveNotes(printed: PrintedChapter, notes: string): void {
  const { layout, pages, words, destinations, tableNotes } = printed;
  expect(layout.problems).toEqual([]);
  expect(pages).toBe(layout.pages);
  const differing = [...destinations].filter(([id, page]) => layout.places[id]?.page !== page);
  expect(differing).toEqual([]);

  const found = noteWords(words);
  expect(wordsByNote(found)).toEqual(wordsByNote(noteWords([{ text: notes, page: 0, x: 0, y: 0 }])));
  for (const { id, referencePage, pages: own } of layout.notes) {
    const number = Number(/\d+$/.exec(id));
    const of = found.filter((word) => word.note === number);
    expect([id, [...new Set(of.map(({ page }) => page))]]).toEqual([id, own]);
    if (!tableNotes.has(id)) expect([id, of[0]?.page]).toEqual([id, referencePage]);
  }
  expect(textBelowNotes(words, tableNotes)).toEqual([]);
}

interface NoteWord extends Word {
  note: number;
  word: number;
}

function noteWords(words: Word[]): NoteWord[] {
  return words.flatMap(({ text, ...place }) =>
    Array.from(text.matchAll(noteWord), ([match, note, word]) => ({
      ...place,
      text: match,
      note: Number(note),
      word: Number(word),
    })),
  );
}

/** The numbers of the words of each note, as they follow each other. */
function wordsByNote(words: NoteWord[]): Record<number, number[]> {
  const notes: Record<number, number[]> = {};
  for (const { note, word } of words) (notes[note] ??= []).push(word);
  return notes;
}

/** The words of the text that are below the first line of the notes on their page. */
function textBelowNotes(words: Word[], tableNotes: Set<string>): string[] {
  const atFoot = noteWords(words).filter(({ note }) => !tableNotes.has(`t-note-${note}`));
  const top = new Map<number, number>();
  for (const { page, y } of atFoot) top.set(page, Math.max(y, top.get(page) ?? 0));
  return words
    .filter(({ text, page, y }) => /^([a-z]{2,}|[\u0600-\uFEFC]+)$/.test(text) && y <= (top.get(page) ?? -1))
    .map(({ text, page }) => `${text} on page ${page}`);
}
