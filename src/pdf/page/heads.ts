import { setTimeout } from 'node:timers/promises';
import type { Page } from '../browser/browser.js';
import { type Furniture, headFont } from './page-rules.js';

/** Characters that may come to stand in margins beside those of the running heads. */
export const marginCharacters = '0123456789ivxlcdm…';

/**
 * Gets the fonts of the margins, and cuts running heads that are longer than a line.
 *
 * Margin boxes neither make the browser load a font, without which they stay empty, nor cut their own text.
 *
 * @param width Of the text area, in px.
 */
export async function fitHeads(
  page: Page,
  furniture: Furniture,
  family: string,
  width: number,
): Promise<Furniture> {
  const { heads } = furniture;
  const font = headFont(family);
  await page.evaluate(loadFont, font, `${heads?.verso ?? ''}${heads?.recto ?? ''}${marginCharacters}`);
  while (!(await page.evaluate(hasFonts))) await setTimeout(10);
  if (!heads) return furniture;
  const [verso = '', recto = ''] = await page.evaluate(fitLines, [heads.verso, heads.recto], font, width);
  return { ...furniture, heads: { verso, recto } };
}

/* What follows runs in the page. */

function loadFont(font: string, text: string): void {
  void document.fonts.load(font, text);
}

function hasFonts(): boolean {
  return document.fonts.status === 'loaded';
}

function fitLines(texts: string[], font: string, width: number): string[] {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return texts;
  canvas.font = font;
  return texts.map((text) => {
    if (canvas.measureText(text).width <= width) return text;
    const characters = Array.from(text);
    while (characters.length > 1 && canvas.measureText(`${characters.join('')} …`).width > width)
      characters.pop();
    // Between words, where there are some.
    return `${characters.join('').replace(/(?<=\S)\s+\S{0,20}$/, '')} …`;
  });
}
