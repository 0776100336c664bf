import type { PdfFile } from './file.js';
import { type FontReader, fontReader } from './fonts.js';
import { scanContent } from './scan-content.js';
import { type Dict, Stream } from './values.js';

export interface PageText {
  /** Everything on the page, in the order in which it is painted. */
  text: string;
  /** The text of each tagged passage, by its identifier. */
  passages: Map<number, string>;
  /** What stands before each glyph that the font does not have. */
  missingGlyphs: string[];
  /** Whether the content was made smaller to fit. */
  isScaled: boolean;
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
    for (const stream of Array.isArray(contents) ? contents : [contents]) {
      const content = this.#file.content(stream);
      if (content === undefined) continue;
      result.isScaled ||= isScaled(content);
      this.#readContent(content, this.#file.dict(page.get('Resources')), result, []);
    }
    return result;
  }

  /** @param open The identifiers of the tags around; -1 for marks that are no tags. */
  #readContent(content: Buffer, resources: Dict | undefined, result: PageText, open: number[]): void {
    let font: FontReader | undefined;
    scanContent(content, (operator, { name, mcid, bytes }) => {
      if (operator === 'Tf') font = this.#font(resources, name());
      else if (operator === 'BDC') open.push(mcid);
      else if (operator === 'BMC') open.push(-1);
      else if (operator === 'EMC') open.pop();
      else if (operator === 'Do') this.#readForm(resources, name(), result, open);
      else if (font) show(bytes, font, result, open);
    });
  }

  #readForm(resources: Dict | undefined, name: string, result: PageText, open: number[]): void {
    const form = this.#file.resolve(this.#file.dict(resources?.get('XObject'))?.get(name));
    if (!(form instanceof Stream) || form.dict.get('Subtype') !== 'Form') return;
    const content = this.#file.content(form);
    if (content) this.#readContent(content, this.#file.dict(form.dict.get('Resources')), result, [...open]);
  }

  #font(resources: Dict | undefined, name: string): FontReader | undefined {
    const font = this.#file.dict(this.#file.dict(resources?.get('Font'))?.get(name));
    if (font === undefined) return undefined;
    const known = this.#fonts.get(font) ?? fontReader(this.#file, font);
    this.#fonts.set(font, known);
    return known;
  }
}

function show(bytes: number[], { width, characters }: FontReader, result: PageText, open: number[]): void {
  let text = '';
  for (let at = 0; at + width <= bytes.length; at += width) {
    const first = bytes[at] ?? 0;
    const glyph = width === 2 ? first * 256 + (bytes[at + 1] ?? 0) : first;
    // Glyph 0 is the box that fonts draw for what they do not have.
    if (glyph === 0 && width === 2) result.missingGlyphs.push((result.text + text).slice(-30));
    text += characters[glyph] ?? '';
  }
  result.text += text;
  const mcid = open.findLast((one) => one >= 0);
  if (mcid !== undefined) result.passages.set(mcid, (result.passages.get(mcid) ?? '') + text);
}

/** From CSS px to the 300 dots per inch that Chromium lays pages out in; smaller where it had to make room. */
const unscaled = 300 / 96;

/** Chromium begins a page with the matrix of the paper, then with that of the layout. */
function isScaled(content: Buffer): boolean {
  const start = content.toString('latin1', 0, 400);
  const [, , layout] = /(?:^|\s)([\d.]+) 0 0 -\1 \S+ \S+ cm\s+(?:q\s+)?([\d.]+) 0 0 \2 /.exec(start) ?? [];
  return layout !== undefined && Math.abs(Number(layout) - unscaled) > 0.01;
}
