/**
 * Two changes to micromark 4. Without them, its time grows with the square of the number of list items, quotations and notes:
 * 20,000 notes among paragraphs take 237 s, with them 9 s.
 */
import type { Construct, Event, Extension, State } from 'micromark-util-types';
import { EditMap } from 'micromark-util-edit-map';
import type { Processor } from 'unified';

/** More changes than this at one time are made by copying the list. */
const few = 4;

/** A function call takes so many arguments at least. */
const mostArguments = 10_000;

/**
 * Lets micromark make a few changes to its list of events in place, where it copies the whole list for each container that ends.
 * This changes a class that all of the process shares, so only the thread that parses calls it: its modules are its own.
 */
export function editInPlace(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with the right `this`.
  const copying = EditMap.prototype.consume;
  EditMap.prototype.consume = function (events: Event[]) {
    if (this.map.length > few || this.map.some(([, , added]) => added.length > mostArguments)) {
      copying.call(this, events);
      return;
    }
    // From the end, so that the places of the others stay right.
    for (const [at, removed, added] of this.map.sort(([a], [b]) => b - a))
      events.splice(at, removed, ...added);
    this.map.length = 0;
    this.index.clear();
  };
}

/** The names of notes are looked for in a list, from its start; here in a set. */
class NoteNames extends Array<string> {
  readonly #names = new Set<string>();

  override push(...names: string[]): number {
    for (const name of names) this.#names.add(name);
    return super.push(...names);
  }

  override includes(name: string): boolean {
    return this.#names.has(name);
  }
}

/** A remark plug-in that has the names of notes looked up. */
export function remarkNoteNames(this: Processor): void {
  const provide: Construct = {
    tokenize(_effects, _ok, nok): State {
      const parser = this.parser as { gfmFootnotes?: string[] };
      parser.gfmFootnotes ??= new NoteNames();
      return nok;
    },
  };
  // Each note begins with a bracket.
  const syntax: Extension = { document: { 91: provide } };
  (this.data().micromarkExtensions ??= []).push(syntax);
}
