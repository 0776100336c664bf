import { px } from '../geometry.js';
import type { Place, Sum } from './choose-breaks.js';
import { fontOf, type TextMeasure } from './measure-text.js';

/** A place where a line can end, and what is there in the document. */
export interface Cut extends Place {
  /** The text, and the offset after what the line ends with; or a `<wbr>`. */
  at: { text: Text; to: number } | { element: Element };
  /** Whether browsers end no line here by themselves. */
  isJoined?: boolean;
}

/** A paragraph as it is broken into lines. */
export interface Paragraph {
  block: HTMLElement;
  width: number;
  /** The width of a space in it. */
  space: number;
  /** The size of its font. */
  size: number;
  cuts: Cut[];
  total: Sum;
  /** What is measured as a whole, such as formulas and pictures. */
  atoms: ReadonlySet<Element>;
}

/** Scripts whose lines break otherwise than at spaces, or run from right to left. */
const otherScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Tibetan}]/u;

/** What lines are broken at besides words, or what is not measured. */
const unknown =
  'br, ruby, q, input, table, ul, ol, dl, pre, p, div, blockquote, figure, details, aside, section';

/** What is no text of a language: its letters keep their distance. */
export const codes = 'code, kbd, samp, .file-name';

/** How bad it is to end a line there, as TeX counts it, which takes 50 for a hyphen. */
const penalties = { hyphen: 30, dash: 40, code: 90, hump: 160 };

/** Places between the names of code and files: before what joins them, after `::` and brackets, and between words of one name. */
const codePlaces =
  /(?<=[\p{L}\p{N})\]>]{2})(?=[._/?#&%~][\p{L}\p{N}]{2}|::(?:[\p{L}<]{2}|$))|(?<=::|[(,=])(?=[\p{L}&<]{2})|(?<=[\p{L}\p{N}]{3}-)(?=[\p{L}\p{N}]{3})/gu;
const humps = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu;

/** After a hyphen or dash between letters. */
const dashes = /(?<=[\p{L}\p{N}][-‐–—]+)(?=[\p{L}\p{N}])/gu;

interface Look {
  font: string;
  isCode: boolean;
  /** What is between the letters and the edges of the element. */
  before: number;
  after: number;
  isInline: boolean;
}

/** Reads paragraphs. What an element looks like is asked once. */
export class ParagraphReader {
  readonly #measure: TextMeasure;
  readonly #looks = new Map<Element, Look | undefined>();

  constructor(measure: TextMeasure) {
    this.#measure = measure;
  }

  /** @returns Undefined for what is not broken here: other scripts, forced lines, what is not justified, a single line. */
  read(block: HTMLElement): Paragraph | undefined {
    const style = getComputedStyle(block);
    if (style.textAlign !== 'justify' || style.direction === 'rtl') return undefined;
    const text = block.textContent;
    if (text.trim() === '' || otherScripts.test(text) || block.querySelector(unknown)) return undefined;
    const inside =
      px(style.paddingLeft) + px(style.paddingRight) + px(style.borderLeftWidth) + px(style.borderRightWidth);
    const width = block.getBoundingClientRect().width - inside;
    const look = this.#lookOf(block);
    if (!look || width <= 0) return undefined;
    const reading = new Reading(this.#measure, (element) => this.#lookOf(element), px(style.textIndent));
    if (!reading.read(block, look)) return undefined;
    const total = reading.end();
    if (total.width <= width) return undefined;
    const space = this.#measure.width(look.font, ' ');
    return { block, width, space, size: px(style.fontSize), cuts: reading.cuts, total, atoms: reading.atoms };
  }

  #lookOf(element: Element): Look | undefined {
    if (this.#looks.has(element)) return this.#looks.get(element);
    const style = getComputedStyle(element);
    const isInline = style.display === 'inline';
    const sides = (side: 'Left' | 'Right') =>
      isInline
        ? px(style[`padding${side}`]) + px(style[`margin${side}`]) + px(style[`border${side}Width`])
        : 0;
    // Letters that are not those of the text, or are set apart, are not measured.
    const isPlain =
      style.textTransform === 'none' && style.letterSpacing === 'normal' && style.float === 'none';
    const look: Look | undefined = isPlain
      ? {
          font: fontOf(style),
          isCode: element.closest(codes) !== null,
          before: sides('Left'),
          after: sides('Right'),
          isInline,
        }
      : undefined;
    this.#looks.set(element, look);
    return look;
  }
}

/** The reading of one paragraph: sums that grow, and the places on the way. */
class Reading {
  readonly cuts: Cut[] = [];
  readonly atoms = new Set<Element>();
  readonly #measure: TextMeasure;
  readonly #lookOf: (element: Element) => Look | undefined;
  #width: number;
  #spaces = 0;
  #letters = 0;
  /** The space that white space goes on from, or the beginning of the paragraph. */
  #isAfterSpace = true;

  constructor(measure: TextMeasure, lookOf: (element: Element) => Look | undefined, indent: number) {
    this.#measure = measure;
    this.#lookOf = lookOf;
    this.#width = indent;
  }

  /** @returns Whether all of it could be measured. */
  read(element: Element, look: Look): boolean {
    for (const node of element.childNodes) {
      if (node instanceof Text) this.#text(node, look);
      else if (node instanceof Element && !this.#element(node)) return false;
    }
    return true;
  }

  /** The sum of the whole paragraph, without a space at its end. */
  end(): Sum {
    const last = this.cuts.at(-1);
    if (this.#isAfterSpace && last && 'text' in last.at && last.next.width === this.#width) {
      this.cuts.pop();
      return last.end;
    }
    return this.#sum();
  }

  #element(element: Element): boolean {
    if (element.tagName === 'WBR') {
      const sum = this.#sum();
      this.cuts.push({ end: sum, next: sum, penalty: penalties.code, isHyphen: false, at: { element } });
      return true;
    }
    const look = this.#lookOf(element);
    if (!look) return false;
    if (look.isInline) {
      this.#width += look.before;
      if (!this.read(element, look)) return false;
      this.#width += look.after;
      return true;
    }
    const style = getComputedStyle(element);
    this.atoms.add(element);
    if (style.display === 'none') return true;
    if (/absolute|fixed/.test(style.position)) return true;
    if (!/^inline|^math/.test(style.display)) return false;
    this.#width += element.getBoundingClientRect().width + px(style.marginLeft) + px(style.marginRight);
    this.#isAfterSpace = false;
    return true;
  }

  #text(text: Text, look: Look): void {
    const data = text.data;
    for (const { 0: run, index } of data.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      if (/^[ \t\r\n]/.test(run)) this.#space(text, index, run.length, look);
      else this.#word(text, index, run, look);
    }
  }

  #space(text: Text, from: number, length: number, look: Look): void {
    if (this.#isAfterSpace) return;
    this.#isAfterSpace = true;
    const end = this.#sum();
    this.#width += this.#measure.width(look.font, ' ');
    this.#spaces += 1;
    if (!look.isCode) this.#letters += 1;
    const penalty = look.isCode ? penalties.code / 2 : 0;
    this.cuts.push({ end, next: this.#sum(), penalty, isHyphen: false, at: { text, to: from + length } });
  }

  #word(text: Text, from: number, written: string, look: Look): void {
    this.#isAfterSpace = false;
    const { font, isCode } = look;
    const word = written.replaceAll('\u00AD', '');
    const width = this.#measure.width(font, word);
    for (const { at, raw, penalty, isHyphen, isSoft } of placesIn(written, word, isCode)) {
      const head = word.slice(0, at);
      const spaces = this.#spaces + nonBreaking(head);
      const letters = this.#letters + (isCode ? 0 : at);
      const hyphen = isSoft ? this.#measure.width(font, '\u2010') : 0;
      this.cuts.push({
        end: { width: this.#width + this.#measure.width(font, head) + hyphen, spaces, letters },
        next: { width: this.#width + width - this.#measure.width(font, word.slice(at)), spaces, letters },
        penalty,
        isHyphen,
        at: { text, to: from + raw + (isSoft ? 1 : 0) },
        isJoined: !isHyphen,
      });
    }
    this.#width += width;
    this.#spaces += nonBreaking(word);
    if (!isCode) this.#letters += word.length;
  }

  #sum(): Sum {
    return { width: this.#width, spaces: this.#spaces, letters: this.#letters };
  }
}

/** Spaces that no line ends at, but that grow with the others. */
function nonBreaking(text: string): number {
  return text.includes('\u00A0') ? text.split('\u00A0').length - 1 : 0;
}

/** A place in a word. */
interface InWord {
  /** How many letters are before it. */
  at: number;
  /** The same with the soft hyphens before it. */
  raw: number;
  penalty: number;
  isHyphen: boolean;
  /** Whether a soft hyphen is there. */
  isSoft: boolean;
}

function placesIn(written: string, word: string, isCode: boolean): InWord[] {
  const places: InWord[] = [];
  if (written !== word)
    for (
      let raw = written.indexOf('\u00AD'), soft = 0;
      raw >= 0;
      raw = written.indexOf('\u00AD', raw + 1), soft++
    )
      places.push({ at: raw - soft, raw, penalty: penalties.hyphen, isHyphen: true, isSoft: true });
  const rawOf = (at: number) => at + places.filter((one) => one.isSoft && one.at < at).length;
  const add = (pattern: RegExp, penalty: number, isHyphen: boolean) => {
    for (const { index } of word.matchAll(pattern))
      if (index > 0 && !places.some(({ at }) => at === index))
        places.push({ at: index, raw: rawOf(index), penalty, isHyphen, isSoft: false });
  };
  if (isCode || /[\p{L}\p{N}][._/]\p{L}/u.test(word)) add(codePlaces, penalties.code, false);
  if (isCode) add(humps, penalties.hump, false);
  else if (/[-‐–—]/.test(word)) add(dashes, penalties.dash, true);
  return places.sort((a, b) => a.at - b.at);
}
