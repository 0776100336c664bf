/** The pages of one place, as they are printed: `iv` or `12`. */
export interface Page<Value> {
  from: string;
  to: string;
  main: boolean;
  value: Value;
}

export interface PageRun<Value> {
  /** `12` or `12–14` */
  label: string;
  main: boolean;
  /** That of the first place on these pages. */
  value: Value;
}

interface Span<Value> {
  from: number;
  to: number;
  isRoman: boolean;
  main: boolean;
  value: Value;
}

/**
 * The pages of an entry in order, each once. What lies within a range goes, ranges that touch become one, and three or more
 * pages in a row become a range. A page that says most stays by itself.
 */
export function pageRuns<Value>(pages: Page<Value>[]): PageRun<Value>[] {
  const spans = pages
    .flatMap(spanOf)
    .sort((a, b) => Number(b.isRoman) - Number(a.isRoman) || a.from - b.from || b.to - a.to);
  const single = merge(spans, 0);
  const runs = single.filter(({ main }) => main);
  const labels = new Map(pages.flatMap(({ from, to }) => [from, to].map((label) => [keyOf(label), label])));
  const label = (page: number, isRoman: boolean) => labels.get(`${String(isRoman)} ${page}`) ?? '';
  for (const row of rowsOf(single.filter(({ main }) => !main))) {
    const [first, last] = [row[0], row.at(-1)];
    const isRange = row.length > 2 || row.some(({ from, to }) => from < to);
    if (first && last && isRange) runs.push({ ...first, to: last.to });
    else runs.push(...row);
  }
  runs.sort((a, b) => Number(b.isRoman) - Number(a.isRoman) || a.from - b.from);
  return runs.map(({ from, to, isRoman, main, value }) => ({
    label: from === to ? label(from, isRoman) : `${label(from, isRoman)}–${label(to, isRoman)}`,
    main,
    value,
  }));
}

/** A place whose page is not known has none; one that ends among other numerals counts where it begins. */
function spanOf<Value>({ from, to, main, value }: Page<Value>): Span<Value>[] {
  const first = numberOf(from);
  if (first === undefined) return [];
  const isRoman = !/^\d/.test(from);
  const last = /^\d/.test(to) === isRoman ? first : (numberOf(to) ?? first);
  return [{ from: first, to: Math.max(first, last), isRoman, main, value }];
}

/** Puts spans together that overlap. @param gap How far apart two may lie. */
function merge<Value>(spans: Span<Value>[], gap: number): Span<Value>[] {
  const merged: Span<Value>[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && last.isRoman === span.isRoman && span.from <= last.to + gap) {
      last.to = Math.max(last.to, span.to);
      last.main ||= span.main && last.from === last.to;
    } else merged.push({ ...span });
  }
  return merged;
}

/** Spans that follow each other without a page between them. */
function rowsOf<Value>(spans: Span<Value>[]): Span<Value>[][] {
  const rows: Span<Value>[][] = [];
  for (const span of spans) {
    const last = rows.at(-1)?.at(-1);
    if (last && last.isRoman === span.isRoman && span.from === last.to + 1) rows.at(-1)?.push(span);
    else rows.push([span]);
  }
  return rows;
}

function keyOf(label: string): string {
  return `${String(!/^\d/.test(label))} ${numberOf(label) ?? 0}`;
}

const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The number that a label stands for; undefined for none. */
function numberOf(label: string): number | undefined {
  if (/^\d+$/.test(label)) return Number(label);
  if (!/^[ivxlcdm]+$/.test(label)) return undefined;
  const digits = Array.from(label, (letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
