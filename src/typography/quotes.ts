import type { Language } from '../languages/languages.js';
import { isSpace, isWord, type MarkedText } from './marked-text.js';

/** A quotation mark that was opened and not closed yet. */
interface Open {
  mark: string;
  closing: string;
}

/** How many of each mark are open. */
type Opened = Record<string, number>;

/** Before these, nothing is opened: they end what is before them. */
const ending = /[\s.,;:!?)\]}»”’]/u;

/** After these, as after a space, something can be opened. */
const beginning = /[([{<«„“‘‚¿¡/\-–—]/u;

/** Scripts whose words have no spaces between them, and their punctuation. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。：；！？、]/u;

/** Straight quotation marks become those of the language, and straight apostrophes become apostrophes. */
export function quotes(text: MarkedText, language: Language): void {
  const { typed, made } = text;
  const open: Open[] = [];
  const opened: Opened = { '"': 0, "'": 0 };
  // A single quotation mark without a closing one is an apostrophe.
  const lastClosing = lastOf(typed, /(?<=\S)'(?![\p{L}\p{N}])/gu);
  let openedAt = -1;
  for (let index = 0; index < typed.length; index++) {
    const mark = typed[index];
    if (mark !== '"' && mark !== "'") continue;
    const inWord =
      markInWord(text, index, language) ?? (mark === "'" ? apostrophe(text, index, language) : undefined);
    if (inWord !== undefined) {
      made[index] = inWord;
      continue;
    }
    if (!language.quotes) {
      // An apostrophe is the same in all languages; quotation marks are not.
      if (mark === "'" && isWord(typed[index - 1])) made[index] = '’';
      continue;
    }
    const before = opened[mark] ?? 0;
    if (opens(typed, index, openedAt, before === 0) && (mark === '"' || index + 1 < lastClosing)) {
      const inner = (mark === "'") !== (before % 2 === 1);
      const [first, second, third, fourth] = language.quotes;
      made[index] = inner ? third : first;
      open.push({ mark, closing: inner ? fourth : second });
      opened[mark] = before + 1;
      openedAt = index;
    } else {
      made[index] = close(typed, index, open, opened, language.quotes[1]);
    }
  }
}

/** Marks within words, such as those of Hebrew acronyms. */
function markInWord({ typed }: MarkedText, index: number, { inWord }: Language): string | undefined {
  const isHere = (at: number) => inWord?.script.test(typed[at] ?? '') === true;
  if (!isHere(index - 1)) return undefined;
  return isHere(index + 1) ? inWord?.marks[typed[index] ?? ''] : undefined;
}

/** An apostrophe, where it cannot be anything else: in “don’t”, in “’tis”, in “’90s”. */
function apostrophe({ typed }: MarkedText, index: number, { elisions = [] }: Language): string | undefined {
  const rest = typed.slice(index + 1, index + 12);
  if (isWord(typed[index - 1])) return isWord(typed[index + 1]) ? '’' : undefined;
  if (/^\d\ds?(?![\p{L}\p{N}'’])/u.test(rest)) return '’';
  const word = /^\p{L}+(?![\p{L}\p{N}])/u.exec(rest)?.[0].toLowerCase();
  return word !== undefined && elisions.includes(word) ? '’' : undefined;
}

function opens(typed: string, index: number, openedAt: number, isFirst: boolean): boolean {
  const before = typed[index - 1];
  const after = typed[index + 1];
  if (isSpace(after) || (ending.test(after ?? '') && !typed.startsWith('...', index + 1))) return false;
  if (isSpace(before) || beginning.test(before ?? '') || openedAt === index - 1) return true;
  return isFirst && withoutSpaces.test(before ?? '');
}

/** Where the last match begins; -1 when there is none. */
function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** What closes the mark; as it was typed where it cannot close anything, as in 6" and between spaces. */
function close(typed: string, index: number, open: Open[], opened: Opened, otherwise: string): string {
  const mark = typed[index] ?? '';
  if (isSpace(typed[index - 1])) return mark;
  // Marks opened inside of it end with it.
  while ((opened[mark] ?? 0) > 0) {
    const last = open.pop();
    if (!last) break;
    opened[last.mark] = (opened[last.mark] ?? 0) - 1;
    if (last.mark === mark) return last.closing;
  }
  if (/\p{N}/u.test(typed[index - 1] ?? '') || (mark === '"' && isWord(typed[index + 1]))) return mark;
  return mark === "'" ? '’' : otherwise;
}
