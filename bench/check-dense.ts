import { type Printed, type PrintedPage, readPrinted, type Run } from './read-printed.js';

/** What the notes of a printed book are like, and everything that is wrong with them. */
export interface DenseReport {
  pages: number;
  /** The notes that were added. */
  notes: number;
  /** How many of them go on on a later page than the one they begin on. */
  carried: number;
  /** From the lowest line of the text down to the first one of the notes below it, at least, in points. */
  leastGap: number;
  /** How many entries of the contents name the page that they lead to. */
  contents: number;
  faults: string[];
}

interface NoteWord {
  note: number;
  word: number;
  page: number;
  run: Run;
}

/** Lines nearer than this would touch: a line of notes is about 11 points high. */
const leastDistance = 9;

/**
 * Reads back a PDF of a book with notes added by `createNoteAdder`, and compares it with what was added.
 *
 * @param lengths The number of words of each note.
 */
export async function checkDense(bytes: Uint8Array, lengths: number[]): Promise<DenseReport> {
  const printed = await readPrinted(bytes);
  const words = printed.pages.flatMap(({ runs }, page) => runs.flatMap((run) => noteWords(run, page)));
  const notes = lengths.map((length, note) => ({
    note,
    length,
    words: words.filter((word) => word.note === note),
  }));
  const gaps = gapsAboveNotes(printed, words);
  const contents = contentsEntries(printed);
  return {
    pages: printed.pages.length,
    notes: lengths.length,
    carried: notes.filter(({ words: own }) => own[0]?.page !== own.at(-1)?.page).length,
    leastGap: Math.min(...gaps.map(({ gap }) => gap)),
    contents: contents.length,
    faults: [
      ...notes.flatMap((one) => missingWords(one)),
      ...misplacedNotes(printed, words, lengths.length),
      ...gaps
        .filter(({ gap }) => gap < leastDistance)
        .map(({ page, gap, text }) => `Page ${page + 1}: “${text}” stands ${gap.toFixed(1)} pt above notes.`),
      ...sizes(words),
      ...contents
        .filter(({ printed: own, label }) => own !== label)
        .map(
          ({ name, printed: own, label }) =>
            `The contents say ${own} for ${name}, which is on page ${label}.`,
        ),
    ],
  };
}

function noteWords(run: Run, page: number): NoteWord[] {
  return Array.from(run.text.matchAll(/n(\d+)w(\d+)/g), ([, note, word]) => ({
    note: Number(note),
    word: Number(word),
    page,
    run,
  }));
}

/** Each word has to be there once, and on the page of the word before or on the next. */
function missingWords({
  note,
  length,
  words,
}: {
  note: number;
  length: number;
  words: NoteWord[];
}): string[] {
  const sorted = words.toSorted((a, b) => a.word - b.word);
  const complete = sorted.length === length && sorted.every(({ word }, index) => word === index + 1);
  if (!complete) return [`Of the ${length} words of note ${note}, ${sorted.length} are there.`];
  const jumps = sorted.some(({ page }, index) => ![0, 1].includes(page - (sorted[index - 1]?.page ?? page)));
  return jumps ? [`Note ${note} is not on pages that follow each other.`] : [];
}

/** Each note has to begin on the page of the first link that leads to it. */
function misplacedNotes({ pages }: Printed, words: NoteWord[], count: number): string[] {
  const references = new Map<string, number>();
  const names = new Map<number, string>();
  for (const [page, { links }] of pages.entries()) {
    const starts = words.filter((word) => word.word === 1 && word.page === page);
    for (const { destination, bottom, top } of links) {
      // A raised number at the head of a page reaches a little into the page before.
      if (top - bottom < 2) continue;
      if (/-note-\d+$/.test(destination) && !references.has(destination)) references.set(destination, page);
      // The number before a note leads back to the reference, which has a name that goes with that of the note.
      const start = starts.find(({ run: { y } }) => y > bottom && y < top);
      if (start && /-noteref-\d+$/.test(destination))
        names.set(start.note, destination.replace('-noteref-', '-note-'));
    }
  }
  return Array.from({ length: count }, (_, note) => note).flatMap((note) => {
    const reference = references.get(names.get(note) ?? '');
    const own = words.find((word) => word.note === note && word.word === 1)?.page;
    if (reference === undefined) return [`No link leads to note ${note}.`];
    return reference === own
      ? []
      : [`Note ${note} begins on page ${(own ?? NaN) + 1}, its reference is on page ${reference + 1}.`];
  });
}

/** For each page with notes at its foot, how far above them the text ends. */
function gapsAboveNotes(
  { pages }: Printed,
  words: NoteWord[],
): { page: number; gap: number; text: string }[] {
  const size = words[0]?.run.size ?? 0;
  return pages.flatMap(({ runs }, page) => {
    const top = Math.max(...words.filter((word) => word.page === page).map(({ run }) => run.y));
    // The numbers of notes, and the book's own notes, stand among the others.
    const text = runs.filter((run) => Math.abs(run.size - size) > 0.05 && !/^\d+$/.test(run.text.trim()));
    const lowest = text.reduce<Run | undefined>((low, run) => (low && low.y <= run.y ? low : run), undefined);
    return lowest && top > 0 ? [{ page, gap: lowest.y - top, text: lowest.text.slice(0, 40) }] : [];
  });
}

/** Glyphs of notes have one size throughout the book; where a page was made smaller to fit, they have another. */
function sizes(words: NoteWord[]): string[] {
  const size = words[0]?.run.size ?? 0;
  const pages = new Set(words.filter(({ run }) => Math.abs(run.size - size) > 0.01).map(({ page }) => page));
  return [...pages].map((page) => `Page ${page + 1} is scaled.`);
}

/** The entries of the contents, with the page number that stands beside them and the one of the page they lead to. */
function contentsEntries({
  pages,
  destinations,
}: Printed): { name: string; printed: string; label: string }[] {
  const first = destinations.get('octavo-contents') ?? 0;
  const entries: { name: string; printed: string; label: string }[] = [];
  for (const page of pages.slice(first)) {
    const found = page.links.flatMap(({ destination, bottom, top }) => {
      const target = destinations.get(destination);
      // The page after the contents can have notes, whose numbers are links as well.
      const number = /-note(ref)?-\d+$/.test(destination) ? undefined : numberOn(page, bottom, top);
      return target !== undefined && number !== undefined
        ? [{ name: destination, printed: number, label: pages[target]?.label ?? '' }]
        : [];
    });
    if (found.length === 0) break;
    entries.push(...found);
  }
  return entries;
}

/** The page number at the right end of a line. */
function numberOn({ runs }: PrintedPage, bottom: number, top: number): string | undefined {
  const line = runs.filter(({ y }) => y > bottom && y < top).sort((a, b) => a.x - b.x);
  return /^([ivxlcdm]+|\d+)$/.exec(line.at(-1)?.text.trim() ?? '')?.[0];
}
