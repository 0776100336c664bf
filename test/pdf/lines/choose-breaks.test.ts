import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  chooseBreaks,
  type Line,
  type Measure,
  type Place,
  type Sum,
} from '../../../src/pdf/page-program/lines/choose-breaks.js';

const measure: Measure = { width: 100, space: 4, shrink: 0.22, tracking: 0 };

/** A paragraph of words with spaces between; a word can have places with hyphens, given as shares of its width. */
interface Word {
  width: number;
  hyphens: number[];
}

function paragraphOf(words: Word[]): { places: Place[]; total: Sum } {
  const places: Place[] = [];
  let [width, spaces, letters] = [0, 0, 0];
  const sum = (): Sum => ({ width, spaces, letters });
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const end = sum();
      width += measure.space;
      spaces += 1;
      places.push({ end, next: sum(), penalty: 0, isHyphen: false });
    }
    for (const share of word.hyphens) {
      const next = { ...sum(), width: width + word.width * share };
      places.push({ end: { ...next, width: next.width + 3 }, next, penalty: 30, isHyphen: true });
    }
    width += word.width;
    letters += Math.round(word.width / 5);
  }
  return { places, total: sum() };
}

/** The widths of lines as they come out: words, and spaces as they were set. */
function widths(lines: Line[], places: readonly Place[], total: Sum): number[] {
  let start: Sum = { width: 0, spaces: 0, letters: 0 };
  return lines.map(({ place, spread, tracking }) => {
    const { end, next } = place === undefined ? { end: total, next: total } : (places[place] as Place);
    const width = end.width - start.width;
    const set = spread * (end.spaces - start.spaces) + tracking * (end.letters - start.letters);
    start = next;
    return width + set;
  });
}

const words = fc.array(
  fc.record({
    width: fc.integer({ min: 5, max: 45 }),
    hyphens: fc.constantFrom<number[]>([], [], [0.5], [0.3, 0.6]),
  }),
  { minLength: 8, maxLength: 60 },
);

describe('lines', () => {
  test('are full, but for the last one, and none sticks out', () => {
    fc.assert(
      fc.property(words, (all) => {
        const { places, total } = paragraphOf(all);
        const lines = chooseBreaks(places, total, measure);
        if (!lines) return;
        const found = widths(lines, places, total);
        const last = found.pop() ?? 0;
        expect(last).toBeLessThanOrEqual(measure.width + 0.001);
        for (const [index, width] of found.entries())
          if (lines[index]?.spread !== 0) expect(width).toBeCloseTo(measure.width, 5);
        expect(lines.at(-1)?.place).toBeUndefined();
        for (const { spread } of lines)
          expect(spread).toBeGreaterThanOrEqual(-measure.space * measure.shrink - 0.001);
      }),
    );
  });

  test('are as good as the best of all that are possible', () => {
    const short = fc.array(
      fc.record({ width: fc.integer({ min: 20, max: 45 }), hyphens: fc.constant<number[]>([]) }),
      { minLength: 4, maxLength: 10 },
    );
    fc.assert(
      fc.property(short, (all) => {
        const { places, total } = paragraphOf(all);
        const lines = chooseBreaks(places, total, measure);
        const worst = (one: Line[]) => Math.max(...one.slice(0, -1).map(({ spread }) => Math.abs(spread)), 0);
        const best = Math.min(...everyWay(places, total).map(worst));
        // The sum of what is bad is the least, so that no single line is far worse than it has to be.
        if (lines) expect(worst(lines)).toBeLessThanOrEqual(Math.max(best * 2, best + 4));
        else expect(best).toBe(Infinity);
      }),
    );
  });

  test('have no three hyphens in a row where there is another way', () => {
    const words = Array.from({ length: 40 }, (_, index): Word => ({
      width: 20 + (index % 7) * 3,
      hyphens: [0.5],
    }));
    const { places, total } = paragraphOf(words);
    const lines = chooseBreaks(places, total, measure) ?? [];
    const hyphens = lines
      .map(({ place }) => (place !== undefined && places[place]?.isHyphen ? '-' : ' '))
      .join('');
    expect(lines.length).toBeGreaterThan(8);
    expect(hyphens).not.toContain('---');
  });

  test('have letters a little apart where spaces alone would be wide', () => {
    const { places, total } = paragraphOf(Array.from({ length: 12 }, () => ({ width: 25, hyphens: [] })));
    const [first] = chooseBreaks(places, total, { ...measure, tracking: 0.3 }) ?? [];
    const [plain] = chooseBreaks(places, total, measure) ?? [];
    expect(first?.tracking).toBeGreaterThan(0);
    expect(first?.spread).toBeLessThan(plain?.spread ?? 0);
  });
});

test('a word that is wider than the lines has none', () => {
  const { places, total } = paragraphOf([20, 130, 20, 20].map((width) => ({ width, hyphens: [] })));
  expect(chooseBreaks(places, total, measure)).toBeUndefined();
});

/** All ways to break a short paragraph whose lines fit. */
function everyWay(places: readonly Place[], total: Sum): Line[][] {
  const from = (start: Sum, first: number): Line[][] => {
    const ways: Line[][] = [];
    for (let at = first; at <= places.length; at++) {
      const place = places[at];
      const end = place?.end ?? total;
      const extra = measure.width - (end.width - start.width);
      const spaces = end.spaces - start.spaces;
      if (-extra > spaces * measure.space * measure.shrink) break;
      const spread = !place && extra >= 0 ? 0 : spaces > 0 ? extra / spaces : extra > 0 ? Infinity : 0;
      const line: Line = { place: place ? at : undefined, tracking: 0, spread };
      if (!place) ways.push([line]);
      else for (const rest of from(place.next, at + 1)) ways.push([line, ...rest]);
    }
    return ways;
  };
  return from({ width: 0, spaces: 0, letters: 0 }, 0);
}
