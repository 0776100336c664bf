/**
 * Counts the pages of a document without printing it: laid out in columns of the size of the text area, it has
 * as many columns as pages. Runs in the page, so it can use nothing outside itself.
 *
 * @param width The text area's width in CSS px.
 * @param height The text area's height in CSS px.
 */
export function measurePages(width: number, height: number): number {
  const gap = 20;
  const { body } = document;
  body.style.cssText = `margin: 0; width: ${width}px; height: ${height}px; columns: auto ${width}px;
    column-gap: ${gap}px; column-fill: auto`;
  return Math.max(1, Math.round((body.scrollWidth + gap) / (width + gap)));
}
