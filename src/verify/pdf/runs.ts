/** Text that stands in one piece on one line. */
export interface TextRun {
  text: string;
  /** The height of its line, from the lower edge of the paper. */
  baseline: number;
  /** Whether nothing is seen of it: clipped away, painted over, transparent, or of the colour of what is behind it. */
  isHidden: boolean;
}

const leftward =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Whether a text has letters that run from right to left. */
export const isLeftward = (text: string): boolean => leftward.test(text);

/**
 * The text of a passage in the order in which it is read. Its runs come as they stand on each line from left to right, which
 * lines with letters that run from right to left are not read in (Unicode Standard Annex 9).
 *
 * @param fromRight Whether the lines are read from the right.
 */
export function textOfRuns(runs: readonly TextRun[], fromRight: boolean): string {
  if (!runs.some(({ text }) => isLeftward(text))) return runs.map(({ text }) => text).join('');
  let text = '';
  for (let from = 0; from < runs.length;) {
    let to = from + 1;
    while (runs[to]?.baseline === runs[from]?.baseline) to += 1;
    const line = runs.slice(from, to).map((run) => run.text);
    // Lines of code run to the right, whatever stands around them.
    text += (line.some(isLeftward) ? inOrder(line, fromRight ? 1 : 0) : line).join('');
    from = to;
  }
  return text;
}

type Kind = 'right' | 'left' | 'number' | 'neutral';

function kindOf(text: string): Kind {
  if (isLeftward(text)) return 'left';
  if (/\p{L}/u.test(text)) return 'right';
  return /\p{Nd}/u.test(text) ? 'number' : 'neutral';
}

/** The runs of a line as they are read; those of an even level run to the right, those of an odd one to the left. */
function inOrder(runs: string[], base: 0 | 1): string[] {
  const kinds = runs.map(kindOf);
  const strong = (from: number, step: 1 | -1): 'right' | 'left' | undefined => {
    for (let at = from + step; at in kinds; at += step) {
      const kind = kinds[at];
      if (kind === 'right' || kind === 'left') return kind;
      // A number counts as what it stands among.
      if (kind === 'number' && isAmongLeft(at)) return 'left';
    }
    return undefined;
  };
  const isAmongLeft = (at: number): boolean => base === 1 || strong(at, 1) === 'left';
  const levels = kinds.map((kind, at) => {
    if (kind === 'left') return 1;
    if (kind === 'right') return base * 2;
    const [before, behind] = [strong(at, -1), strong(at, 1)];
    if (kind === 'number') return isAmongLeft(at) ? 2 : 0;
    if (before === behind && before !== undefined) return before === 'left' ? 1 : base * 2;
    return base;
  });
  const ordered = runs.map((text, at) => ({ text, level: levels[at] ?? 0 }));
  for (let level = 2; level >= 1; level--) {
    for (let from = 0; from < ordered.length; from++) {
      if ((ordered[from]?.level ?? 0) < level) continue;
      let to = from;
      while ((ordered[to]?.level ?? 0) >= level) to += 1;
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = to;
    }
  }
  return ordered.map(({ text }) => text);
}
