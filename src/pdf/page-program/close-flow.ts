import { firstPage, lastPage, pageOf, rectsOf } from './geometry.js';
import { pageOffsets } from './page-offsets.js';
import type { Flow, Frame } from './flow.js';
import type { Layout, Place, PlacedNote } from './protocol.js';

/** Puts what is left on the shelf after the chapter: nothing is lost. */
export function placeRest(flow: Flow, atFoot: boolean): void {
  const rest = Array.from(flow.shelf.children);
  if (rest.length === 0) return;
  const box = document.createElement('div');
  box.className = atFoot ? 'page-notes-body page-start' : 'chapter-notes';
  box.append(...rest);
  flow.chapter.append(box);
  flow.layouts += 1;
}

/** Notes that have their places; a call-out can have the class `note` too. */
const placedNote = ':is(.page-notes-body, .table-notes, .chapter-notes) > .note';

/** Every note with its parts, in the order of the pages. */
export function partsOfNotes(flow: Flow): Map<string, HTMLElement[]> {
  const parts = new Map<string, HTMLElement[]>();
  for (const note of flow.chapter.querySelectorAll<HTMLElement>(placedNote)) {
    const id = note.dataset['continues'] ?? note.id;
    parts.set(id, [...(parts.get(id) ?? []), note]);
  }
  return parts;
}

/**
 * Lets each note at the foot follow its first reference in the order of reading, with all its parts, and behind it the notes
 * that it refers to itself, because browsers do not follow what an owned element owns.
 */
export function ownNotes(flow: Flow, parts: Map<string, HTMLElement[]>): void {
  const owned = new Set<string>();
  const take = (reference: HTMLAnchorElement): HTMLElement[] => {
    const id = decodeURIComponent(reference.hash.slice(1));
    const note = parts.get(id) ?? [];
    if (!note[0]?.closest('.page-notes-body') || owned.has(id)) return [];
    owned.add(id);
    const inside = note.flatMap((part) => Array.from(part.querySelectorAll<HTMLAnchorElement>('a.noteref')));
    return [...note, ...inside.flatMap(take)];
  };
  for (const reference of flow.chapter.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    if (reference.closest(placedNote)) continue;
    const own = take(reference);
    if (own.length > 0) reference.parentElement?.setAttribute('aria-owns', own.map(({ id }) => id).join(' '));
  }
}

/** Where each element with an id begins. */
export function placesIn(frame: Frame): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const element of frame.chapter.querySelectorAll('[id]')) {
    const rect = rectsOf(element)[0];
    if (rect) places[element.id] = { page: pageOf(frame, rect), top: rect.top - frame.top };
  }
  return places;
}

/** Reads the layout that was settled, and checks that each note begins on the page of its first reference. */
export function readLayout(
  flow: Flow,
  parts: Map<string, HTMLElement[]>,
  atFoot: boolean,
): Omit<Layout, 'lines'> {
  const places = placesIn(flow);
  const references = new Map<string, HTMLAnchorElement>();
  for (const reference of flow.chapter.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    const id = decodeURIComponent(reference.hash.slice(1));
    if (!references.has(id) && firstPage(flow, reference) < Infinity) references.set(id, reference);
  }
  const notes = Array.from(parts, ([id, elements]): PlacedNote => {
    const pages = [...new Set(elements.flatMap(rectsOf).map((rect) => pageOf(flow, rect)))];
    const reference = references.get(id);
    return { id, pages, ...(reference ? { referencePage: firstPage(flow, reference) } : {}) };
  });
  for (const { id, referencePage, pages } of atFoot ? notes : []) {
    const table = document.getElementById(id)?.closest('.table-notes');
    if (referencePage === undefined) {
      flow.problems.push({
        kind: 'note-unreferenced',
        id,
        text: `Nothing that is printed refers to the note ${id}.`,
      });
    } else if (!table && pages[0] !== referencePage) {
      const text = `The note ${id} is on page ${String(pages[0])}, its reference on page ${referencePage}.`;
      flow.problems.push({ kind: 'note-late', id, page: referencePage, text });
    }
  }
  const { problems, layouts } = flow;
  return { pages: countPages(flow), places, notes, texts: pageOffsets(flow), problems, layouts };
}

/** The pages of the chapter; an empty one has a page too. */
export function countPages(flow: Flow): number {
  const all = [...flow.chapter.children, ...flow.chapter.querySelectorAll('.page-notes'), ...flow.tables];
  const pages = all.map((element) => lastPage(flow, element)).filter((page) => page < Infinity);
  return 1 + Math.max(0, ...pages);
}
