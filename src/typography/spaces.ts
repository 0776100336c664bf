import type { Language } from '../languages/languages.js';
import { isSpace, type MarkedText } from './marked-text.js';

/** Units that stay with their number. Words such as “in” are none here, though inches are one. */
const units =
  '%|‰|°C|°F|°|€|£|km|cm|mm|m|µm|nm|kg|mg|g|ms|µs|ns|s|h|min|Hz|kHz|MHz|GHz|[kKMGT]B|[KMGT]iB|[kM]bit|px|pt|dpi|kW|W|V|mA|l|ml';

const numberAndUnit = new RegExp(`(?<=\\p{N}) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu');

/** Within `z. B.`, and between initials. */
const betweenLetters = /(?<=(?<![\p{L}\p{M}\p{N}])\p{L}\.) (?=\p{L}\.)/gu;

const noBreak = '\u00A0';

/** Puts no-break spaces where a line must not end, and those that the punctuation of the language has before it. */
export function spaces(
  { typed, made }: MarkedText,
  { joined = [], spaceBefore = {}, quotes }: Language,
): void {
  for (const pattern of [numberAndUnit, betweenLetters])
    for (const { index } of typed.matchAll(pattern)) made[index] = noBreak;
  if (joined.length > 0) {
    const words = joined.map((word) => word.replaceAll('.', '\\.')).join('|');
    const pattern = new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:${words})) (?=\\p{N}|[IVXLC]+(?!\\p{L}))`, 'gu');
    for (const { index } of typed.matchAll(pattern)) made[index] = noBreak;
  }
  for (const [index, mark] of Array.from(typed, (_, at) => typed[at] ?? '').entries()) {
    const space = spaceBefore[mark];
    if (space !== undefined) putSpace({ typed, made }, index, space);
  }
  if (quotes) spacesInside({ typed, made }, quotes[0], quotes[1]);
}

/** Punctuation of French that ends something; in `a::b` or `10:30` it does not. */
function putSpace({ typed, made }: MarkedText, index: number, space: string): void {
  const before = typed[index - 1];
  const after = typed[index + 1];
  if (before === undefined || (!isSpace(after) && /[\p{L}\p{N}:;!?=/\\\uFFFC]/u.test(after ?? ''))) {
    if (!/[!?]/.test(after ?? '')) return;
  }
  if (before === ' ' && !isSpace(typed[index - 2])) made[index - 1] = space;
  else if (before !== undefined && /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}.…%€"'’\uFFFC]/u.test(before))
    made[index] = `${space}${made[index] ?? ''}`;
}

/** Quotation marks that were typed as such, where the language has a space inside them. */
function spacesInside({ typed, made }: MarkedText, opening: string, closing: string): void {
  const [open = '', inner = ''] = opening;
  const close = closing.at(-1) ?? '';
  if (inner === '') return;
  for (let index = 0; index < typed.length; index++) {
    if (typed[index] === open) {
      if (typed[index + 1] === ' ') made[index + 1] = inner;
      else if (!isSpace(typed[index + 1])) made[index] = opening;
    }
    if (typed[index] === close) {
      if (typed[index - 1] === ' ') made[index - 1] = inner;
      else if (!isSpace(typed[index - 1])) made[index] = closing;
    }
  }
}
