/**
 * In scripts such as Arabic a letter is often drawn as several glyphs: a body, and dots or vowel signs above and below
 * it. Chromium draws the signs before the body and says of the whole cluster which characters it stands for.
 * Readers take a word to end where a glyph stands higher or lower, so words fell apart when they were searched or copied.
 *
 * Here the body of each cluster keeps the characters, and the signs of a run are drawn behind its bodies, as text that
 * stands for nothing. Where a run is marked as reversed (ISO 32000-1, section 14.8.2.3.3), the characters of a cluster are
 * too: readers such as poppler set the characters of one cluster from left to right.
 */
export function joinClusters(content: string): string {
  if (!content.includes('/ActualText')) return content;
  return content.replace(/\bBT\n([^]*?)\nET\b/g, (whole, run: string) =>
    run.includes('/ActualText') ? `BT\n${joined(run) ?? run}\nET` : whole,
  );
}

/** A show of glyphs, from where its line of text begins. */
interface Show {
  font: string;
  /** The show that it goes on from, where it has no place of its own. */
  after: Show | undefined;
  x: number;
  y: number;
  glyphs: string;
}

const showing = /^(?:(-?[\d.]+) (-?[\d.]+) Td )?(.+ Tj)$/;
const spanning = /^(\/Span\s*<<\/ActualText <)feff([\da-f]+)(>.*BDC)$/i;

/** A run with its signs behind its bodies; undefined when it is not built as Chromium builds runs, and stays. */
function joined(run: string): string | undefined {
  const written = new Writer();
  const signs: Show[] = [];
  const isReversed = run.includes('/ReversedChars');
  let [font, matrix] = ['', ''];
  let [x, y] = [0, 0];
  let last: Show | undefined;
  let cluster: { span: RegExpExecArray; shows: Show[] } | undefined;
  for (const line of run.split('\n')) {
    const span = spanning.exec(line);
    const show = showing.exec(line);
    if (span) cluster = { span, shows: [] };
    else if (line.endsWith(' Tf')) font = line;
    else if (line.endsWith(' Tm')) {
      // The lines of one run have one place to begin from.
      if (matrix !== '' && line !== matrix) return undefined;
      matrix = line;
      [x, y] = [0, 0];
      last = undefined;
      written.begin(line);
    } else if (show) {
      const [, right, down = '0', glyphs = ''] = show;
      [x, y] = [x + Number(right ?? 0), y + Number(down)];
      const one: Show = { font, after: right === undefined ? last : undefined, x, y, glyphs };
      last = one;
      if (cluster) cluster.shows.push(one);
      else if (!written.show(one)) return undefined;
    } else if (line === 'EMC' && cluster) {
      const [, before = '', hex = '', behind = ''] = cluster.span;
      // The body is the first in the order of writing.
      const body = isReversed ? cluster.shows.pop() : cluster.shows.shift();
      written.add(`${before}feff${isReversed ? reversed(hex) : hex}${behind}`);
      if (!body || !written.show(body)) return undefined;
      written.add('EMC');
      signs.push(...cluster.shows);
      cluster = undefined;
    } else if (line === 'EMC' || line.endsWith('BMC')) written.add(line);
    else return undefined;
  }
  if (signs.length > 0) {
    written.add('/Span<</ActualText <feff> >> BDC');
    if (!signs.every((sign) => written.show(sign))) return undefined;
    written.add('EMC');
  }
  return cluster ? undefined : written.text;
}

/** The characters of a text in UTF-16, in hexadecimal digits, from the last to the first. */
function reversed(hex: string): string {
  const characters = hex.match(/d[89ab].{2}d[c-f].{2}|.{4}/gi) ?? [];
  return characters.reverse().join('');
}

/** Writes the lines of a run; what they set stays set for those behind them. */
class Writer {
  readonly #lines: string[] = [];
  #font = '';
  #matrix = '';
  #x = 0;
  #y = 0;
  #last: Show | undefined;

  get text(): string {
    return this.#lines.join('\n');
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  begin(matrix: string): void {
    this.#matrix = matrix;
  }

  /** @returns Whether it could be written: what goes on from another show can only follow that. */
  show(one: Show): boolean {
    const { font, after, x, y, glyphs } = one;
    if (after && after !== this.#last) return false;
    this.#last = one;
    if (font !== this.#font) this.add(font);
    this.#font = font;
    const begins = this.#matrix !== '';
    if (begins) {
      this.add(this.#matrix);
      [this.#matrix, this.#x, this.#y] = ['', 0, 0];
    }
    const right = Number((x - this.#x).toFixed(5));
    const down = Number((y - this.#y).toFixed(5));
    const stays = (begins && right === 0 && down === 0) || after;
    this.add(stays ? glyphs : `${right} ${down} Td ${glyphs}`);
    // What rounding takes away is not lost to what follows.
    this.#x += right;
    this.#y += down;
    return true;
  }
}
