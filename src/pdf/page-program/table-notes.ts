import type { Flow } from './flow.js';

/**
 * Finds out which reference brings which notes to its page: the first one to each note, and with a note those that
 * its own text refers to. Notes that a table refers to first are put under the table.
 */
export function bringNotes(flow: Flow): void {
  const taken = new Set<HTMLElement>();
  for (const reference of flow.chapter.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    const notes = notesBroughtBy(flow, reference, taken);
    if (notes.length === 0) continue;
    const table = outermostTable(flow, reference);
    if (table) tableNotes(table).append(...notes);
    else flow.references.set(reference, notes);
  }
}

/**
 * Puts every reference into a box that has its id and can own its note.
 *
 * The reference is a link, which the note must not become a part of; and it is raised, so that on the first line
 * of a page a link to itself would lead to the page before.
 */
export function wrapReferences(): void {
  for (const reference of document.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    const box = document.createElement('span');
    box.className = 'note-reference';
    if (reference.id) box.id = reference.id;
    reference.removeAttribute('id');
    reference.replaceWith(box);
    box.append(reference);
  }
}

/** The note of a reference, and the notes inside of it, without those that an earlier reference has brought. */
export function notesBroughtBy(
  flow: Flow,
  reference: HTMLAnchorElement,
  taken: Set<HTMLElement>,
): HTMLElement[] {
  const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
  if (!note || note.parentElement !== flow.shelf || taken.has(note)) return [];
  taken.add(note);
  const inside = Array.from(note.querySelectorAll<HTMLAnchorElement>('a.noteref'));
  return [note, ...inside.flatMap((each) => notesBroughtBy(flow, each, taken))];
}

/** The outermost table around a reference, with the box that it is wrapped in. */
export function outermostTable(flow: Flow, reference: Element): Element | undefined {
  let found: Element | undefined;
  for (
    let element = reference.parentElement;
    element && element !== flow.chapter;
    element = element.parentElement
  ) {
    if (element.matches('table, div.table')) found = element;
  }
  return found;
}

/** The box under a table that holds its notes. */
export function tableNotes(table: Element): Element {
  const next = table.nextElementSibling;
  if (next?.classList.contains('table-notes')) return next;
  const box = document.createElement('div');
  box.className = 'table-notes';
  table.after(box);
  return box;
}
