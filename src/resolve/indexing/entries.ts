import { didYouMean } from '../../diagnostics/suggest.js';
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { IndexEntry, IndexLocator, IndexPlace, IndexReference } from '../../constructs/index-nodes.js';
import { report } from '../../diagnostics/report.js';
import { asciiSlug, unique } from '../../tree/ids.js';
import { indexPathOf } from '../../constructs/index-path.js';
import type { FoundMark } from './marks.js';

/** An entry while it is being gathered. */
interface Draft {
  entry: IndexEntry;
  /** What it is sorted by. */
  sort: string;
  /** The path to it as text. */
  text: string;
  children: Map<string, Draft>;
  /** The marks that lead to it. */
  marks: FoundMark[];
  /** The marks that say “see” and “see also”. */
  see: FoundMark[];
  seeAlso: FoundMark[];
}

export interface SortedEntry {
  entry: IndexEntry;
  sort: string;
}

/**
 * Gathers the marks of a book into entries, sorted by the rules of the language.
 *
 * @param slug That of the chapter with the index; the ids of entries begin with it.
 * @param ends The ids at the ends of ranges, by those at their beginnings.
 */
export function entriesOf(
  marks: FoundMark[],
  ends: Map<string, string>,
  slug: string,
  language: string,
): SortedEntry[] {
  const top = new Map<string, Draft>();
  const taken = new Set<string>();
  for (const found of marks) {
    const draft = draftAt(top, found.mark, slug, taken);
    if (!draft) continue;
    const { see, seeAlso, sort, start, end } = found.mark;
    if (sort !== undefined) draft.sort = sort;
    if (see.length > 0) draft.see.push(found);
    if (seeAlso.length > 0) draft.seeAlso.push(found);
    const isEnd = end !== undefined && start === undefined;
    if (see.length === 0 && !isEnd) draft.marks.push(found);
  }
  const all = flatten(top);
  for (const draft of all) {
    draft.entry.locators = locatorsOf(draft.marks, ends);
    refer(draft, all);
  }
  return sorted(top, new Intl.Collator(language, { numeric: true }));
}

/** The levels of an entry as text: `Flask!blueprints`. */
export function textOf(path: PhrasingContent[][]): string {
  return path.map((level) => toString(level).replace(/\s+/g, ' ')).join('!');
}

/** The entry that a mark belongs to; undefined for the end of a range that names none. */
function draftAt(
  top: Map<string, Draft>,
  { path }: FoundMark['mark'],
  slug: string,
  taken: Set<string>,
): Draft | undefined {
  let level = top;
  let draft: Draft | undefined;
  for (const [index, label] of path.entries()) {
    const key = keyOf(label);
    const text = textOf(path.slice(0, index + 1));
    draft = level.get(key);
    if (!draft) {
      const id = unique(`${slug}-entry-${asciiSlug(text) || 'x'}`, taken);
      const entry = { id, label, locators: [], see: [], seeAlso: [], entries: [] };
      draft = { entry, sort: toString(label), text, children: new Map(), marks: [], see: [], seeAlso: [] };
      level.set(key, draft);
    }
    level = draft.children;
  }
  return draft;
}

/** A word at the beginning of a sentence is the same entry; the name of something in code is another one than a word. */
function keyOf(label: PhrasingContent[]): string {
  const text = toString(label).replace(/\s+/g, ' ');
  const isCode = label.some(({ type }) => type === 'inlineCode');
  return isCode ? `\`${text}` : foldFirst(text);
}

function foldFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Marks by their sections, in the order of reading. Sections of one name are told apart by their chapters. */
function locatorsOf(marks: FoundMark[], ends: Map<string, string>): IndexLocator[] {
  const sections = new Map<string, FoundMark[]>();
  for (const found of marks) sections.set(found.section, [...(sections.get(found.section) ?? []), found]);
  return [...sections].map(([id, found]) => {
    const { title, chapter } = found[0] as FoundMark;
    const isAmbiguous = marks.some((other) => other.title === title && other.section !== id);
    const isChapter = id === chapter.slug;
    return {
      section: isAmbiguous && !isChapter ? `${chapter.shortTitle}: ${title}` : title,
      places: found.map((one) => placeOf(one, ends.get(one.id))),
    };
  });
}

function placeOf({ id, mark }: FoundMark, end: string | undefined): IndexPlace {
  return { id, ...(end !== undefined && { end }), main: mark.main };
}

function flatten(level: Map<string, Draft>): Draft[] {
  return [...level.values()].flatMap((draft) => [draft, ...flatten(draft.children)]);
}

function refer({ entry, see, seeAlso, children }: Draft, all: Draft[]): void {
  const instead = see.flatMap((found) => referencesOf(found, found.mark.see, all));
  entry.seeAlso = seeAlso.flatMap((found) => referencesOf(found, found.mark.seeAlso, all));
  // Where there is something to be found at the entry itself, nobody is sent away from it.
  if (entry.locators.length > 0 || children.size > 0) entry.seeAlso.unshift(...instead);
  else entry.see = instead;
}

function referencesOf({ source, mark }: FoundMark, names: string[], all: Draft[]): IndexReference[] {
  const fold = (text: string) => text.toLowerCase();
  return names.flatMap((name) => {
    const text = indexPathOf(name).join('!');
    const target = all.find((one) => one.text === text) ?? all.find((one) => fold(one.text) === fold(text));
    if (target) return [{ id: target.entry.id, text: target.text.replaceAll('!', ', ') }];
    const known = all.map((one) => one.text);
    const hint = didYouMean(text, known) ?? `Mark a place with “:index[${name}]”.`;
    report(source.file, 'index-reference-has-entry', mark, `The index has no entry “${text}”.`, hint);
    return [];
  });
}

function sorted(level: Map<string, Draft>, collator: Intl.Collator): SortedEntry[] {
  return [...level.values()]
    .sort((a, b) => collator.compare(a.sort, b.sort) || collator.compare(a.text, b.text))
    .map(({ entry, sort, children }) => {
      entry.entries = sorted(children, collator).map((one) => one.entry);
      return { entry, sort };
    });
}
