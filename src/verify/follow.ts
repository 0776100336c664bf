/** A run of text that has to be found in another text. */
export interface Wanted {
  /** Squeezed; never empty. */
  text: string;
  /** Set where any amount of other text may be before it. */
  isFree?: boolean;
  /** Its words, where they may be in another order. */
  words?: readonly string[];
}

/** How many characters may be between two runs, where the one text has more than the other, as pages have numbers of lists. */
const mostAdded = 400;

/** The same before a few letters, which are found anywhere. */
const mostAddedBeforeFew = 60;

/** A run this long is more than a few letters. */
const some = 12;

/** A run this long does not occur twice by chance. */
const telling = 30;

/** What is left when a text has been followed. */
export interface Followed<Run extends Wanted> {
  /** Runs that are not where they should be; `isElsewhere` when they are in another place. */
  losses: (Run & { isElsewhere: boolean })[];
  /** Runs behind which the text says again what it said just before. */
  doubles: Run[];
}

/** Follows runs through a text, in their order. */
export function follow<Run extends Wanted>(text: string, runs: readonly Run[]): Followed<Run> {
  const found: Followed<Run> = { losses: [], doubles: [] };
  let at = 0;
  for (const [index, run] of runs.entries()) {
    const { length } = run.text;
    if (run.words) {
      const near = nearestInAnyOrder(text, at, run.words);
      if (!near) found.losses.push({ ...run, isElsewhere: false });
      else if (repeats(text, at, near.start - at)) found.doubles.push(runs[index - 1] ?? run);
      at = near?.end ?? at;
      continue;
    }
    const near = run.isFree ? text.slice(at).indexOf(run.text) : nearest(text, at, runs, index);
    if (near >= 0) {
      if (!run.isFree && repeats(text, at, near)) found.doubles.push(runs[index - 1] ?? run);
      at += near + length;
      continue;
    }
    const later = length >= telling ? text.indexOf(run.text, at) : -1;
    // What was moved does not take along what comes after it.
    if (later >= 0 && nearest(text, later + length, runs, index + 1) >= 0) at = later + length;
    found.losses.push({ ...run, isElsewhere: length >= telling && text.includes(run.text) });
  }
  const last = runs.at(-1);
  if (last && found.losses.length === 0 && repeats(text, at, text.length - at)) found.doubles.push(last);
  return found;
}

/** From where to where words are behind a place, in whatever order; undefined when one of them is not there. */
function nearestInAnyOrder(
  text: string,
  at: number,
  words: readonly string[],
): { start: number; end: number } | undefined {
  const limit = at + mostAdded + 2 * words.join('').length;
  const ends = new Map<string, number>();
  let [start, end] = [limit, at];
  for (const word of words) {
    const found = text.indexOf(word, ends.get(word) ?? at);
    if (found < 0 || found + word.length > limit) return undefined;
    ends.set(word, found + word.length);
    start = Math.min(start, found);
    end = Math.max(end, found + word.length);
  }
  return { start, end };
}

/** Numbers are often the same by chance, and so are a few letters. */
const leastDouble = 6;

/** Whether so many characters from a place on say again what stands right before or behind them. */
export function repeats(text: string, at: number, length: number): boolean {
  const added = text.slice(at, at + length);
  if (length < leastDouble || !/\p{L}{2}/u.test(added)) return false;
  return text.endsWith(added, at) || text.startsWith(added, at + length);
}

/** How far behind a place a run begins; -1 when it does not. A few letters count farther away only with what follows them. */
function nearest(text: string, at: number, runs: readonly Wanted[], index: number): number {
  let wanted = runs[index]?.text ?? '';
  const isFew = wanted.length < some;
  const found = text.slice(at, at + (isFew ? mostAddedBeforeFew : mostAdded) + wanted.length).indexOf(wanted);
  if (found >= 0 || !isFew) return found;
  for (let next = index + 1; wanted.length < some && next < runs.length; next++)
    wanted += runs[next]?.text ?? '';
  return text.slice(at, at + mostAdded + wanted.length).indexOf(wanted);
}
