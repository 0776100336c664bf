import type { Root } from 'mdast';
import { balance } from './boxes.js';
import type { Dialect, Spelling } from './dialect.js';
import { applyEdits, type Composed, type Edit, withoutOverlaps } from './edits.js';
import { canHold, findSpelling } from './find.js';
import { type Page, pageOf } from './page.js';

/** What one spelling holds another one can hold, which is found in the next round. */
const mostRounds = 8;

/**
 * Rewrites the spellings of other tools in Octavo’s, in rounds until there are none.
 *
 * @param text A text without the includes of any tool.
 * @param parse Gives the tree of a text.
 * @returns The new text, and the tree where it is known.
 */
export async function translate(
  text: Composed,
  dialects: readonly Dialect[],
  variables: Page['variables'],
  parse: (text: string) => Promise<Root>,
): Promise<{ composed: Composed; tree: Root | undefined }> {
  const spellings = dialects.flatMap((dialect) => dialect.spellings).filter(({ edits }) => edits);
  let composed = text;
  for (let round = 1; round <= mostRounds; round++) {
    const possible = spellings.filter((spelling) => canHold(composed.text, spelling));
    if (possible.length === 0) return { composed, tree: undefined };
    const tree = await parse(composed.text);
    const page = pageOf(composed.text, tree, variables);
    const edits = editsOf(page, possible);
    // Boxes in boxes get their colons when all of them are boxes.
    const all = edits.length > 0 ? edits : withoutOverlaps(balance(page.boxes.values()));
    if (all.length === 0) return { composed, tree };
    composed = applyEdits(composed, all);
    if (edits.length === 0) return { composed, tree: undefined };
  }
  return { composed, tree: undefined };
}

/** The edits of all places that none before them touches. */
function editsOf(page: Page, spellings: readonly Spelling[]): Edit[] {
  const groups: Group[] = [];
  for (const spelling of spellings)
    for (const found of findSpelling(spelling, page)) {
      const edits = spelling.edits?.(found, page) ?? [];
      if (edits.length > 0) groups.push(groupOf(edits, page.text.length));
    }
  return withoutConflicts(groups);
}

/** The edits of one place, which are made together or not at all. */
interface Group {
  edits: readonly Edit[];
  /** Those that change what is there; what is appended to the text conflicts with nothing. */
  inside: readonly Edit[];
  start: number;
  end: number;
}

/** @param length That of the text. */
function groupOf(edits: readonly Edit[], length: number): Group {
  const inside = edits.filter(({ start }) => start < length);
  const start = Math.min(...inside.map((edit) => edit.start));
  return { edits, inside, start, end: Math.max(...inside.map((edit) => edit.end)) };
}

function withoutConflicts(groups: readonly Group[]): Edit[] {
  let taken: Edit[] = [];
  const kept: Edit[] = [];
  for (const { edits, inside, start } of groups.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    taken = taken.filter((edit) => edit.end > start);
    const overlaps = inside.some((edit) =>
      taken.some((other) => edit.start < other.end && other.start < Math.max(edit.end, edit.start + 1)),
    );
    if (overlaps) continue;
    kept.push(...edits);
    taken.push(...inside);
  }
  return withoutOverlaps(kept);
}
