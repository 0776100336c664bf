import { setTimeout } from 'node:timers/promises';
import type { Page } from '../browser/browser.js';
import { runInPage } from '../browser/run-in-page.js';
import { type Furniture, headFont } from './page-rules.js';

/** Characters that can be in the margins beside those of the running heads. */
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
  const characters = `${heads?.verso ?? ''}${heads?.recto ?? ''}${marginCharacters}`;
  await runInPage(page, 'loadFont', font, characters);
  while (!(await runInPage(page, 'hasFonts'))) await setTimeout(10);
  if (!heads) return furniture;
  const [verso = '', recto = ''] = await runInPage(page, 'fitLines', [heads.verso, heads.recto], font, width);
  return { ...furniture, heads: { verso, recto } };
}
