/** Measures texts without a layout, each once. */
export class TextMeasure {
  readonly #context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  readonly #widths = new Map<string, Map<string, number>>();
  #font = '';

  constructor() {
    this.#context.fontKerning = 'normal';
  }

  /** The width of a text in px. @param font As `fontOf` gives it. */
  width(font: string, text: string): number {
    const known = this.#widths.get(font) ?? new Map<string, number>();
    this.#widths.set(font, known);
    let width = known.get(text);
    if (width === undefined) {
      if (font !== this.#font) this.#use(font);
      width = this.#context.measureText(text).width;
      known.set(text, width);
    }
    return width;
  }

  #use(font: string): void {
    const [face = '', caps = ''] = font.split('|');
    this.#context.font = face;
    this.#context.fontVariantCaps = caps as CanvasFontVariantCaps;
    this.#font = font;
  }
}

/** The font of an element, for `TextMeasure`. */
export function fontOf(style: CSSStyleDeclaration): string {
  const { fontStyle, fontWeight, fontSize, fontFamily, fontVariantCaps } = style;
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}|${fontVariantCaps}`;
}
