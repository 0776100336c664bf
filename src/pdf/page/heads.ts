import { setTimeout } from 'node:timers/promises';
import type { Page } from '../browser/browser.js';
import { runInPage } from '../browser/run-in-page.js';
import { type Furniture, type Head, headSize } from './page-rules.js';

/** Characters that may be in margins beside those of the running heads. */
export const marginCharacters = '0123456789ivxlcdm…';

/** All that the running heads of a document can say. */
export function headTexts({ heads }: Furniture): string[] {
  return heads === undefined
    ? []
    : [heads.verso, heads.recto].flatMap(({ text, sections = [] }) => [
        text,
        ...sections.map((one) => one.text),
      ]);
}

/**
 * The running head of each page of a document, from the first on, with those cut that are longer than a line; none where
 * pages have no heads. Gets the fonts of the margins: margin boxes neither make the browser load one, without which they
 * stay empty, nor cut their own text.
 *
 * @param pages How many there are.
 * @param first The number of the first; odd ones are right-hand pages.
 * @param places The page of each id, from 0.
 * @param width Of the text area, in px.
 */
export async function fitHeads(
  page: Page,
  furniture: Furniture,
  {
    pages,
    first,
    places,
  }: { pages: number; first: number; places: Readonly<Record<string, { page: number }>> },
  family: string,
  width: number,
): Promise<string[]> {
  const { heads } = furniture;
  const texts = [...new Set(headTexts(furniture))];
  await runInPage(page, 'loadFont', `${headSize}px ${family}`, `${texts.join('')}${marginCharacters}`);
  while (!(await runInPage(page, 'hasFonts'))) await setTimeout(10);
  if (!heads) return [];
  const fitted = await runInPage(page, 'fitLines', texts, headSize, family, width);
  const cut = new Map(texts.map((text, index) => [text, fitted[index] ?? text]));
  return Array.from({ length: pages }, (_, index) => {
    if (index === 0) return '';
    const head = (first + index) % 2 === 0 ? heads.verso : heads.recto;
    return cut.get(headOn(head, index, places)) ?? '';
  });
}

/** The first section that begins on a page, else the one that goes on there. */
function headOn(
  { text, sections = [] }: Head,
  index: number,
  places: Readonly<Record<string, { page: number }>>,
): string {
  const begun = sections.filter(({ id }) => (places[id]?.page ?? Infinity) <= index);
  return (begun.find(({ id }) => places[id]?.page === index) ?? begun.at(-1))?.text ?? text;
}
