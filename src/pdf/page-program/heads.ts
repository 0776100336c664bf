/** Asks for a font, which margin boxes do not do by themselves. */
export function loadFont(font: string, text: string): void {
  void document.fonts.load(font, text);
}

/** Whether all fonts that were asked for are there. */
export function hasFonts(): boolean {
  return document.fonts.status === 'loaded';
}

/** Cuts texts that are longer than a line. @param size Of the letters, as a share of those of the text. @param width In px. */
export function fitLines(texts: string[], size: number, family: string, width: number): string[] {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return texts;
  canvas.font = `${size * parseFloat(getComputedStyle(document.documentElement).fontSize)}px ${family}`;
  return texts.map((text) => {
    if (canvas.measureText(text).width <= width) return text;
    const characters = Array.from(text);
    while (characters.length > 1 && canvas.measureText(`${characters.join('')} …`).width > width)
      characters.pop();
    // Between words, where there are some.
    return `${characters.join('').replace(/(?<=\S)\s+\S{0,20}$/, '')} …`;
  });
}
