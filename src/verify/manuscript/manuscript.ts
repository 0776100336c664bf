import { decode } from '../../tree/inner-links.js';
import type { Element, Root } from 'hast';
import { findCitations } from '../../citations/find.js';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { hasClass } from '../../html/class-names.js';
import type { ChapterFile, HtmlBook, HtmlChapter } from '../../model/book.js';
import type { Said } from '../../model/inventory.js';
import { showsTitle } from '../../settings/chapter-kinds.js';
import { visit } from '../../tree/visit.js';
import { excerpt } from '../excerpt.js';
import { faultHint } from '../fault.js';
import { follow, type Wanted } from '../follow.js';
import { authorsWords, formulaMark, isSubstitute, pictureMark, wordsOf } from './words.js';

type Rule = 'manuscript-is-kept' | 'plug-in-keeps-words';

/** Of one chapter, no more than so many losses are reported: what is out of order shows again and again. */
const mostReported = 5;

const hints: Record<Rule, string> = {
  'manuscript-is-kept': faultHint('manuscript-is-kept', 'Octavo, or in a script that changes the trees'),
  'plug-in-keeps-words': 'If you want this, set “rules: {plug-in-keeps-words: off}” in the configuration.',
};

/** A run of words, and where they were written. */
interface Run extends Wanted {
  said: Said;
  /** What of it this is, as it was typed, without citations. */
  typed: string;
  file: SourceFile;
}

/**
 * Reports what an author wrote and the finished HTML does not hold, not in its place, or twice.
 *
 * @param rule What is reported, which is less bad where plug-ins of the book's own have changed it.
 */
export function verifyManuscript({ book, chapters }: HtmlBook, rule: Rule): void {
  const isCited = (key: string) => book.references.has(key);
  const cutAt = book.references.size === 0 ? () => [] : (text: string) => findCitations(text, isCited);
  const isIndexed = chapters.some(({ tree }) => allIn(tree).some((node) => hasClass(node, 'index')));
  for (const one of chapters) {
    const all = one.chapter.files.flatMap((source) => runsOf(source, one, cutAt));
    const isSorted = ({ said }: Run) => said.sorted === true || one.chapter.kind === 'glossary';
    const text = authorsWords(one.tree, isSubstitute);
    const flow = all.filter((run) => run.said.note === undefined && !isSorted(run));
    const sorted = all.filter((run) => run.said.note === undefined && isSorted(run) && !isThere(run, text));
    // The title goes before whatever is written above it; those of further files of the chapter are headings in it.
    const title = flow.findIndex(({ said }) => said.title);
    if (title > 0) flow.unshift(...flow.splice(title, 1));
    const tell = ({ said, file }: Run, what: string) => {
      if (!isTold(said, file)) report(file, rule, said.position, `${nameOf(said)} ${what}`, hints[rule]);
    };
    const { losses, doubles } = follow(text, flow);
    for (const loss of losses.slice(0, mostReported))
      tell(loss, loss.isElsewhere ? 'is not in its place.' : 'is missing or incomplete.');
    for (const loss of sorted.slice(0, mostReported)) tell(loss, 'is missing or incomplete.');
    for (const double of doubles.slice(0, mostReported)) tell(double, 'is there twice.');
    verifyNotes(one, all, tell);
    verifyLinks(one, tell);
    if (isIndexed) verifyMarks(one, tell);
  }
}

/** A term is apart from its definition, wherever both stand, and the colon between them is gone. */
function isThere({ typed }: Run, text: string): boolean {
  return typed.split(/:(?=\s)/).every((part) => text.includes(wordsOf(part)));
}

/** Whether it was told already that this is left out. */
function isTold({ position }: Said, { messages }: SourceFile): boolean {
  return messages.some(({ rule, place }) => {
    const start = place && 'start' in place ? place.start : place;
    return (rule === 'link-is-safe' || rule === 'html-is-safe') && start?.line === position?.start.line;
  });
}

function runsOf(
  { inventory = [], file }: ChapterFile,
  { chapter }: HtmlChapter,
  citations: (text: string) => { start: number; end: number }[],
): Run[] {
  const runs: Run[] = [];
  let isFree = false;
  for (const said of inventory) {
    const { kind, text, title } = said;
    if (kind === 'link' || kind === 'index mark' || kind === 'note reference') continue;
    if (title && !showsTitle(chapter)) continue;
    // Code that comes from a file of its own.
    if (kind === 'code' && text === '') isFree = true;
    let from = 0;
    const cuts = kind === 'formula' || kind === 'picture' ? [] : citations(text);
    for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
      const mark = kind === 'formula' ? formulaMark : kind === 'picture' ? pictureMark : '';
      const typed = text.slice(from, start);
      const words = wordsOf(mark + typed);
      from = end;
      if (words === '') continue;
      runs.push({ said, file, typed, text: words, ...(isFree && { isFree }) });
      isFree = false;
    }
  }
  return runs;
}

/** The notes of a chapter in the order of the inventory, each as a whole. */
function verifyNotes(
  { chapter, notes }: HtmlChapter,
  all: Run[],
  tell: (run: Run, what: string) => void,
): void {
  for (const source of chapter.files) {
    const texts = notes
      .filter(({ note }) => note.file.path === source.path)
      .map(({ children }) => authorsWords({ type: 'root', children }, isSubstitute));
    const byLabel = groupBy(
      all.filter(({ file }) => file === source.file),
      ({ said }) => said.note,
    );
    let next = 0;
    for (const label of referred(source)) {
      const runs = byLabel.get(label);
      const [first] = runs ?? [];
      if (!first || !runs) continue;
      // Notes are mostly in the order of their references: try the one after the last match first.
      const at = texts.findIndex((_, nth) => isSame(texts[(next + nth) % texts.length] ?? '', runs));
      if (at < 0) tell(first, 'in a note is missing or incomplete.');
      else next += at + 1;
    }
  }
}

function isSame(text: string, runs: Run[]): boolean {
  const { losses, doubles } = follow(text, runs);
  return losses.length === 0 && doubles.length === 0;
}

/** The labels of notes that are referred to in the text, or in notes that are. */
function referred({ inventory = [] }: ChapterFile): Set<string> {
  const references = groupBy(
    inventory.filter(({ kind }) => kind === 'note reference'),
    ({ note }) => note,
  );
  const labels = new Set(references.get(undefined)?.map(({ text }) => text));
  // Iterating a set includes what is added meanwhile.
  for (const label of labels) for (const { text } of references.get(label) ?? []) labels.add(text);
  return labels;
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Links that lead out of the book. */
function verifyLinks(one: HtmlChapter, tell: (run: Run, what: string) => void): void {
  const links = elementsOf(one).filter(({ tagName }) => tagName === 'a');
  const addresses = new Set(links.map(({ properties }) => normal(String(properties['href']))));
  for (const run of objectsIn(one, 'link')) if (!addresses.has(normal(run.text))) tell(run, 'is missing.');
}

/** Places of the index: as many in each line of the manuscript as were written there. */
function verifyMarks(one: HtmlChapter, tell: (run: Run, what: string) => void): void {
  const left = new Map<number | undefined, number>();
  for (const node of elementsOf(one).filter((node) => hasClass(node, 'index-mark'))) {
    const line = node.position?.start.line;
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  for (const run of objectsIn(one, 'index mark')) {
    const line = run.said.position?.start.line;
    const count = left.get(line) ?? 0;
    if (count === 0) tell(run, 'is missing.');
    left.set(line, count - 1);
  }
}

/** Leaves out those of notes without a reference, which the book does not show. */
function objectsIn({ chapter }: HtmlChapter, kind: Said['kind']): Run[] {
  return chapter.files.flatMap((source) => {
    const { file, inventory = [] } = source;
    const labels = referred(source);
    return inventory
      .filter((said) => said.kind === kind && (said.note === undefined || labels.has(said.note)))
      .map((said) => ({ said, file, typed: said.text, text: said.text }));
  });
}

/** The elements of a chapter and of its notes. */
function elementsOf({ tree, notes }: HtmlChapter): Element[] {
  return [tree, ...notes.map(({ children }): Root => ({ type: 'root', children }))].flatMap(allIn);
}

function allIn(root: Root): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node) => {
    found.push(node);
  });
  return found;
}

/** Authors type `[` and `|`, which are encoded in HTML. */
function normal(address: string): string {
  // For a URL, a backslash is a slash; for Markdown, it is a character to encode.
  const typed = address.replaceAll('\\', '%5C');
  const href = URL.canParse(typed) ? new URL(typed).href : typed;
  return href.replace(/(?:%[\da-f]{2})+/gi, decode);
}

function nameOf({ kind, text }: Said): string {
  const names: Partial<Record<Said['kind'], string>> = {
    heading: 'The heading',
    formula: 'The formula',
    picture: 'The picture',
    link: 'The link to',
    'index mark': 'The place for the index',
    caption: 'The caption',
    code: 'The line of code',
  };
  return `${names[kind] ?? 'The text'} “${excerpt(text.replaceAll('\u2060', ''))}”`;
}
