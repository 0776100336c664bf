import { isSpace, type MarkedText } from './marked-text.js';

/**
 * `--` is an en dash and `---` an em dash, but for what looks like the option of a command, an arrow or a rule: a pair that
 * begins a word, a run next to an angle bracket, or a longer one.
 */
export function dashes({ typed, made }: MarkedText): void {
  for (const { 0: run, index } of typed.matchAll(/-{2,}/g)) {
    const after = typed[index + run.length];
    // Punctuation that closes something begins no word: in “--»”, the run is a dash.
    const option =
      isSpace(typed[index - 1]) && !isSpace(after) && !/[\p{Pe}\p{Pf}.,;:!?…]/u.test(after ?? '');
    const arrow = /[<>|]!?$/.test(typed.slice(Math.max(0, index - 2), index)) || /[<>|]/.test(after ?? '');
    if (run.length > 3 || arrow || (run.length === 2 && option)) continue;
    made.fill('', index, index + run.length);
    made[index] = run.length === 2 ? '–' : '—';
  }
}

/** Three dots are an ellipsis, when they are three, and no path. */
export function ellipses({ typed, made }: MarkedText): void {
  for (const { index } of typed.matchAll(/(?<![./\\])\.{3}(?![./\\])/g)) {
    made.fill('', index, index + 3);
    made[index] = '…';
  }
}
