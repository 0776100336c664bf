import { common } from './common/common.js';
import { type DialectName, dialectNames, dialects } from './dialects.js';
import type { Dialect, Found, Spelling } from './dialect.js';
import { canHold, findSpelling } from './find.js';
import { otherFormats } from './other-formats.js';
import { before, type Page } from './page.js';
import { citations } from './pandoc.js';

/** A spelling of another tool in a file, and where. */
export interface Foreign {
  spelling: Spelling;
  dialect: Dialect;
  /** In order, at least one. */
  places: Found[];
}

/** A spelling that no dialect understands as a whole. */
const leftovers: Spelling = {
  name: 'lines of colons',
  example: '::: {something',
  octavo: 'Write `:::note[Title]`, and `:::` on a line at the end.',
  where: 'line',
  pattern: /^:{3,}[^\n]*$/dg,
};

/** `{#id}` after something that cannot have attributes. */
const lostAttributes: Spelling = {
  name: 'attributes in braces',
  example: 'A paragraph. {#id .class}',
  octavo: 'Write them after headings, images, or the marks of boxes and code.',
  where: 'prose',
  pattern: /(?<=(?:^|[^\s\0\]])\s)\{[#.][\w:-]+(?:\s[^{}\n\0]*)?\}/dg,
  isMeant: ({ start }, { text }) => !/^[\s>]*#{1,6}\s/.test(before(text, start)),
};

const rest: Dialect = { ...common, spellings: [...common.spellings, leftovers, lostAttributes] };

/**
 * What is left of the spellings of other tools in a page.
 *
 * @param names The dialects of the book.
 * @param hasCitations Whether the book has a bibliography, so that `[@key]` is Octavo’s.
 */
export function foreignIn(page: Page, names: readonly DialectName[], hasCitations: boolean): Foreign[] {
  const others = dialectNames.filter((name) => !names.includes(name)).map((name) => dialects[name]);
  const seen = new Set<Spelling>(hasCitations ? [citations] : []);
  const taken = new Set<number>();
  return [...names.map((name) => dialects[name]), ...others, rest, ...otherFormats].flatMap((dialect) =>
    dialect.spellings.flatMap((spelling) => {
      const isOther = others.includes(dialect);
      if (seen.has(spelling) || !canHold(page.text, spelling)) return [];
      seen.add(spelling);
      // Two tools can have a spelling in common.
      const places = findSpelling(spelling, page).filter(
        (found) => !taken.has(found.start) && !(isOther && spelling.isOnlyHere?.(found)),
      );
      for (const { start } of places) taken.add(start);
      return places.length > 0 ? [{ spelling, dialect, places }] : [];
    }),
  );
}
