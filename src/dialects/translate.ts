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
    const all = edits.length > 0 ? edits : withoutOverlaps(balance(page));
    if (all.length === 0) return { composed, tree };
    composed = applyEdits(composed, all);
    if (edits.length === 0) return { composed, tree: undefined };
  }
  return { composed, tree: undefined };
}

/** The edits of all places that none before them touches. */
function editsOf(page: Page, spellings: readonly Spelling[]): Edit[] {
  const groups = spellings.flatMap((spelling) =>
    findSpelling(spelling, page).flatMap((found) => {
      const edits = spelling.edits?.(found, page);
      return edits && edits.length > 0 ? [edits] : [];
    }),
  );
  return withoutConflicts(groups);
}

/** Edits of one place are made together or not at all. */
function withoutConflicts(groups: readonly Edit[][]): Edit[] {
  let taken: [number, number][] = [];
  const kept: Edit[] = [];
  const last = (edits: Edit[]) => Math.max(...edits.map(({ end }) => end));
  const first = (edits: Edit[]) => Math.min(...edits.map(({ start }) => start));
  for (const edits of groups.toSorted((a, b) => first(a) - first(b) || last(b) - last(a))) {
    taken = taken.filter(([, end]) => end > first(edits));
    // What is appended to the text is in nobody's way.
    const inside = edits.filter(({ start, from }) => from === undefined || start < from);
    const overlaps = inside.some(({ start, end }) =>
      taken.some(([from, to]) => start < to && from < Math.max(end, start + 1)),
    );
    if (overlaps) continue;
    kept.push(...edits);
    for (const { start, end } of inside) taken.push([start, end]);
  }
  return withoutOverlaps(kept);
}
