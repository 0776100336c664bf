/** Text that is in one piece on one line. */
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
 * The text of a passage in reading order. Its runs come in the order in which they are on each line from left to right; lines
 * with letters that run from right to left are read in another order (Unicode Standard Annex 9).
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
    // A line without such letters runs to the right, whatever stands around it.
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
  // The direction of the next letters to the right, and of what stands to the left.
  const behind: (Kind | undefined)[] = [];
  for (let at = kinds.length - 1, next: Kind | undefined; at >= 0; at--) {
    behind[at] = next;
    if (kinds[at] === 'right' || kinds[at] === 'left') next = kinds[at];
  }
  // A number counts as what it stands among.
  const isAmongLeft = (at: number) => base === 1 || behind[at] === 'left';
  let before: Kind | undefined;
  const levels = kinds.map((kind, at) => {
    if (kind === 'neutral') {
      const next = base === 1 && kinds[at + 1] === 'number' ? 'left' : behind[at];
      if (before === undefined || before !== next) return base;
      return before === 'left' ? 1 : base * 2;
    }
    const isNumber = kind === 'number';
    if (!isNumber || isAmongLeft(at)) before = isNumber ? 'left' : kind;
    if (isNumber) return isAmongLeft(at) ? 2 : 0;
    return kind === 'left' ? 1 : base * 2;
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
