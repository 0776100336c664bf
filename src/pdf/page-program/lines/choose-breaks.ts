/*
 * Breaking a paragraph into lines as a whole: D. E. Knuth and M. F. Plass, “Breaking Paragraphs into Lines”, Software: Practice and
 * Experience 11 (1981). No DOM here: lengths in px go in, and the places of the breaks come out.
 */

/** How much of a line is before some place of a paragraph. */
export interface Sum {
  /** The natural width. */
  width: number;
  /** How many spaces, which can be stretched and shrunk. */
  spaces: number;
  /** How many letters that can be set wider or closer. */
  letters: number;
}

/** A place where a line can end. */
export interface Place {
  /** What is before the end of the line, with its hyphen. */
  end: Sum;
  /** What is before the beginning of the next line. */
  next: Sum;
  /** How bad it is to break here, as TeX counts it. */
  penalty: number;
  /** Whether the line ends with a hyphen. */
  isHyphen: boolean;
}

/** What lines may be like. */
export interface Measure {
  /** The width of the lines. */
  width: number;
  /** The natural width of a space. */
  space: number;
  /** How far a space can shrink, as a share of itself. */
  shrink: number;
  /** How much wider or closer each letter can be set. */
  tracking: number;
}

/** A line: where it ends, and how its words are spread. */
export interface Line {
  /** The index of its place; undefined for the last line. */
  place: number | undefined;
  /** What is added to letters; negative where they come closer. */
  tracking: number;
  /** How much wider than natural its spaces are; negative where they are narrower. */
  spread: number;
}

/** A space that is wider than natural by this share is as bad as TeX's full stretch. */
const stretch = 0.5;

/** Spaces can be so much wider or narrower before letters have to help, as shares of a space. */
const easyStretch = 0.35;
const easyShrink = 0.1;

/** What Chromium adds to letters differs from what it was told by up to this, in px; below the second value by more. */
const doubt = 0.012;
const least = 0.03;

/** What TeX's `\adjdemerits` and `\doublehyphendemerits` are; a third hyphen is worse than any line. */
const mismatch = 10_000;
const secondHyphen = 10_000;
const thirdHyphen = 1e8;

/** A last line that is a single word or less than this share of the measure. */
const shortLast = 0.14;
const badLast = 12_000;
/** A last line that begins with half a word. */
const dividedLast = 5000;

/** A line is not shorter than this share of the measure, unless there is no other way. */
const shortest = 0.7;

/** The best way to a place, for a number of hyphens in a row and a fitness. */
interface Way {
  /** The index of the place; -1 for the beginning of the paragraph. */
  place: number;
  demerits: number;
  hyphens: number;
  fitness: number;
  tracking: number;
  spread: number;
  before: Way | undefined;
}

/**
 * Finds the best lines for a paragraph.
 *
 * @param places In order.
 * @param total What is in the whole paragraph.
 * @returns Undefined where some line cannot be kept from sticking out.
 */
export function chooseBreaks(places: readonly Place[], total: Sum, measure: Measure): Line[] | undefined {
  const way = bestWay(places, total, measure, shortest) ?? bestWay(places, total, measure, 0);
  if (!way) return undefined;
  const lines: Line[] = [];
  for (let one = way; one.before; one = one.before) {
    const { place, tracking, spread } = one;
    lines.unshift({ place: place < places.length ? place : undefined, tracking, spread });
  }
  return lines;
}

const nothing: Sum = { width: 0, spaces: 0, letters: 0 };

/** @param least The share of the measure that each line but the last has at least. */
function bestWay(places: readonly Place[], total: Sum, measure: Measure, least: number): Way | undefined {
  let active: Way[] = [
    { place: -1, demerits: 0, hyphens: 0, fitness: 1, tracking: 0, spread: 0, before: undefined },
  ];
  for (let at = 0; at <= places.length; at++) {
    const place = places[at];
    const end = place?.end ?? total;
    const ways: Way[] = [];
    const kept: Way[] = [];
    for (const before of active) {
      const start = places[before.place]?.next ?? nothing;
      const width = end.width - start.width;
      const spaces = end.spaces - start.spaces;
      const letters = end.letters - start.letters;
      const most = spaces * measure.space * measure.shrink + letters * Math.max(0, measure.tracking - doubt);
      // Far too long, and so will be all that follows; a hyphen makes only its own place longer.
      if (width - most > measure.width * 1.1) continue;
      kept.push(before);
      if (width - most > measure.width || (place && width < measure.width * least)) continue;
      addWay(ways, before, at, place, { width, spaces, letters }, measure);
    }
    if (!place) return ways.sort((a, b) => a.demerits - b.demerits)[0];
    active = kept;
    active.push(...ways);
    if (active.length === 0) return undefined;
  }
  return undefined;
}

/** Adds a line to a way, where this is the best one of its kind to its place. */
function addWay(
  ways: Way[],
  before: Way,
  at: number,
  place: Place | undefined,
  line: Sum,
  measure: Measure,
): void {
  const { ratio, tracking, spread } = spreadOf(line, measure, place === undefined);
  const badness = 100 * Math.abs(ratio) ** 3;
  const hyphens = place?.isHyphen === true ? Math.min(3, before.hyphens + 1) : 0;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const isFirst = before.before === undefined;
  let demerits = before.demerits + (1 + badness + (place?.penalty ?? 0)) ** 2;
  if (hyphens === 2) demerits += secondHyphen;
  if (hyphens > 2) demerits += thirdHyphen;
  if (!isFirst && Math.abs(fitness - before.fitness) > 1) demerits += mismatch;
  if (!place && !isFirst) {
    if (before.hyphens > 0) demerits += dividedLast;
    if (line.spaces === 0 || line.width < shortLast * measure.width) demerits += badLast;
  }
  const index = ways.findIndex((way) => way.hyphens === hyphens && way.fitness === fitness);
  const known = ways[index];
  if (known && known.demerits <= demerits) return;
  const way: Way = { place: at, demerits, hyphens, fitness, tracking, spread, before };
  if (known) ways[index] = way;
  else ways.push(way);
}

interface Spread extends Omit<Line, 'place'> {
  /** How much is asked of the spaces, where 1 is what is allowed without harm; negative where they shrink. */
  ratio: number;
}

const natural: Spread = { tracking: 0, spread: 0, ratio: 0 };

/** How a line is spread: spaces first, letters where these would be too wide or too narrow. */
function spreadOf({ width, spaces, letters }: Sum, measure: Measure, isLast: boolean): Spread {
  const extra = measure.width - width;
  const space = spaces * measure.space;
  if (isLast && extra >= 0) return natural;
  const tracking = trackingFor(extra, space, letters, measure.tracking);
  const byLetters = tracking === 0 ? 0 : (tracking + doubt) * letters;
  const rest = extra - byLetters;
  // A word alone in its line is worse than two that stand far apart.
  const limit = (space || measure.space / 2) * (extra >= 0 ? stretch : measure.shrink);
  return {
    tracking,
    spread: spaces > 0 ? rest / spaces : 0,
    ratio: rest / limit,
  };
}

/** What is added to each letter; not so little that it is not worth it. */
function trackingFor(extra: number, space: number, letters: number, most: number): number {
  const wanted = Math.abs(extra) - space * (extra >= 0 ? easyStretch : easyShrink);
  const each = letters > 0 ? wanted / letters + (extra >= 0 ? -doubt : doubt) : 0;
  return each < least ? 0 : Math.min(most, each) * Math.sign(extra);
}
