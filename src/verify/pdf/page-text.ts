import type { PdfFile } from './file.js';
import { type FontReader, fontReader } from './fonts.js';
import { identity } from './graphics.js';
import { Painting } from './painting.js';
import type { TextRun } from './runs.js';
import { type Operands, scanContent } from './scan-content.js';
import { type Dict, Stream, textOf } from './values.js';

export interface PageText {
  /** Everything on the page, in the order in which it is painted. */
  text: string;
  /** The text of each tagged passage, by its identifier. */
  passages: Map<number, TextRun[]>;
  /** What is before each glyph that the font does not have. */
  missingGlyphs: string[];
  /** Whether the content was made smaller to fit. */
  isScaled: boolean;
}

/** A mark around what is painted (ISO 32000-1, section 14.6). */
interface Mark {
  /** The identifier of the passage; undefined for marks that are no tags. */
  mcid?: number;
  /** What the glyphs stand for, whatever their font says. */
  actualText?: string;
  /** The texts in it, where they come from the last to the first. */
  reversed?: string[];
}

/** Reads the text of pages; what their fonts say is read once. */
export class TextReader {
  readonly #file: PdfFile;
  readonly #fonts = new Map<Dict, FontReader>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The fonts of all pages read so far. */
  get fonts(): Iterable<Dict> {
    return this.#fonts.keys();
  }

  read(page: Dict): PageText {
    const result: PageText = { text: '', passages: new Map(), missingGlyphs: [], isScaled: false };
    const contents = this.#file.resolve(page.get('Contents'));
    const [left = 0, bottom = 0, right = 0, top = 0] = this.#file.array(page.get('MediaBox')).map(Number);
    const painting = new Painting({ left, bottom, right, top });
    for (const stream of Array.isArray(contents) ? contents : [contents]) {
      const content = this.#file.content(stream);
      if (content === undefined) continue;
      result.isScaled ||= isScaled(content);
      this.#readContent(content, this.#file.dict(page.get('Resources')), result, painting, []);
    }
    return result;
  }

  #readContent(
    content: Buffer,
    resources: Dict | undefined,
    result: PageText,
    painting: Painting,
    marks: Mark[],
  ): void {
    let font: FontReader | undefined;
    let run: TextRun | undefined;
    const add = (text: string) => {
      if (text === '') return;
      const list = marks.findLast(({ reversed }) => reversed)?.reversed;
      if (list) {
        list.push(text);
        return;
      }
      result.text += text;
      run ??= newRun(result, painting, marks);
      run.text += text;
    };
    scanContent(content, (operator, operands) => {
      const { name, bytes } = operands;
      switch (operator) {
        case 'BDC':
        case 'BMC':
          marks.push(markOf(name(), operands));
          return;
        case 'EMC': {
          const { actualText, reversed } = marks.pop() ?? {};
          if (actualText !== undefined) add(actualText);
          else if (reversed) add(Array.from(reversed.join('')).reverse().join(''));
          return;
        }
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          if (!font) return;
          // Text that stands for nothing must be looked at, too, for glyphs that are missing.
          if (marks.some(({ actualText }) => actualText !== undefined)) show(bytes, font, result);
          else add(show(bytes, font, result));
          return;
        case 'Do':
          this.#readObject(resources, name(), result, painting, marks);
          return;
        case 'gs': {
          const state = this.#file.dict(this.#file.dict(resources?.get('ExtGState'))?.get(name()));
          const opacity = state?.get('ca');
          if (typeof opacity === 'number') painting.opacity = opacity;
          return;
        }
        case 'Tf':
          font = this.#font(resources, name());
          break;
        case 'ET':
          run = undefined;
          return;
        default:
      }
      painting.take(operator, operands);
    });
  }

  #readObject(
    resources: Dict | undefined,
    name: string,
    result: PageText,
    painting: Painting,
    marks: Mark[],
  ): void {
    const form = this.#file.resolve(this.#file.dict(resources?.get('XObject'))?.get(name));
    if (!(form instanceof Stream)) return;
    if (form.dict.get('Subtype') === 'Image') {
      if (!form.dict.has('SMask') && !form.dict.has('Mask')) painting.cover(painting.unit, undefined);
      return;
    }
    const content = this.#file.content(form);
    if (!content) return;
    painting.save();
    const matrix = this.#file.array(form.dict.get('Matrix')).map(Number);
    painting.transform(matrix.length === 6 ? matrix : identity);
    this.#readContent(content, this.#file.dict(form.dict.get('Resources')), result, painting, [...marks]);
    painting.restore();
  }

  #font(resources: Dict | undefined, name: string): FontReader | undefined {
    const font = this.#file.dict(this.#file.dict(resources?.get('Font'))?.get(name));
    if (font === undefined) return undefined;
    const known = this.#fonts.get(font) ?? fontReader(this.#file, font);
    this.#fonts.set(font, known);
    return known;
  }
}

function markOf(name: string, { properties }: Operands): Mark {
  if (name === 'ReversedChars') return { reversed: [] };
  const [mcid, actualText] = [properties?.get('MCID'), textOf(properties?.get('ActualText'))];
  return {
    ...(typeof mcid === 'number' && { mcid }),
    ...(actualText !== undefined && { actualText }),
  };
}

/** A run of the passage that is open. */
function newRun(result: PageText, painting: Painting, marks: Mark[]): TextRun {
  const run: TextRun = { text: '', baseline: painting.baseline, isHidden: false };
  run.isHidden = !painting.show(() => {
    run.isHidden = true;
  });
  const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
  if (mcid === undefined) return run;
  const runs = result.passages.get(mcid);
  if (runs) runs.push(run);
  else result.passages.set(mcid, [run]);
  return run;
}

/** The characters that a font says its glyphs stand for. */
function show(
  bytes: number[],
  { width, characters }: FontReader,
  { missingGlyphs, text: before }: PageText,
): string {
  let text = '';
  for (let at = 0; at + width <= bytes.length; at += width) {
    const first = bytes[at] ?? 0;
    const glyph = width === 2 ? first * 256 + (bytes[at + 1] ?? 0) : first;
    // Glyph 0 is the box that fonts draw for what they do not have.
    // What it stands for is one of the characters that are missing, and not always the right one.
    if (glyph === 0 && width === 2) missingGlyphs.push((before + text).slice(-30));
    else text += characters[glyph] ?? '';
  }
  return text;
}

/** From CSS px to the 300 dots per inch that Chromium lays pages out in; smaller where it had to make room. */
const unscaled = 300 / 96;

/** Chromium begins a page with the matrix of the paper, then with that of the layout. */
function isScaled(content: Buffer): boolean {
  const start = content.toString('latin1', 0, 400);
  const [, , layout] = /(?:^|\s)([\d.]+) 0 0 -\1 \S+ \S+ cm\s+(?:q\s+)?([\d.]+) 0 0 \2 /.exec(start) ?? [];
  return layout !== undefined && Math.abs(Number(layout) - unscaled) > 0.01;
}
