import type { PageGeometry } from './geometry.js';

/** As running heads and page numbers are printed; margin boxes inherit nothing from the body. */
export const headFont = (family: string): string => `11px ${family}`;

export type Numbering = 'roman' | 'arabic';

/** What is in the margins of a document's pages. */
export interface Furniture {
  numbering: Numbering;
  /** The running heads of left and right pages; absent where pages have none. The first page never has one. */
  heads?: { verso: string; recto: string };
  /** Whether pages show their number. */
  folio: boolean;
}

/**
 * The `@page` rules of a document that is printed on its own.
 *
 * @param first The number of its first page; an odd one is a right-hand page.
 * @param isLeftward Whether the script runs from right to left.
 * @param family The fonts of head and folio, as a CSS value: margin boxes inherit nothing from the body.
 */
export function pageRules(
  geometry: PageGeometry,
  furniture: Furniture,
  first: number,
  family: string,
  isLeftward = false,
): string {
  const { width, height, sheet } = geometry;
  const { top: t, bottom: b, inner: i, outer: o } = geometry.margins;
  const [top, bottom, inner, outer] = [t, b, i, o].map((margin) => margin + sheet.border);
  // Chromium takes the first page of every document for the one that a book opens with: a right-hand page, but in
  // scripts that run from right to left a left-hand one. There, rectos are on the left and the spine is on their right.
  const [opening, other] = isLeftward ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const [recto, verso] = first % 2 === 1 ? [opening, other] : [other, opening];
  const margins = (outside: 'left' | 'right') =>
    outside === 'right'
      ? `${top}px ${outer}px ${bottom}px ${inner}px`
      : `${top}px ${inner}px ${bottom}px ${outer}px`;
  return `@page {
  size: ${width + 2 * sheet.border}px ${height + 2 * sheet.border}px;
  counter-increment: folio;
  font: ${headFont(family)};
  line-height: 15px;
}
@page :${recto} {
  margin: ${margins(opening)};
  ${boxes(opening, furniture, furniture.heads?.recto)}
}
@page :${verso} {
  margin: ${margins(other)};
  ${boxes(other, furniture, furniture.heads?.verso)}
}
@page :first {
  counter-increment: folio ${first};
  @top-left { content: none; }
  @top-right { content: none; }
}`;
}

/** Head and folio are at the outer edge, where a thumb that leafs through the book finds them. */
function boxes(outside: 'left' | 'right', { numbering, folio }: Furniture, head: string | undefined): string {
  const number = numbering === 'roman' ? 'counter(folio, lower-roman)' : 'counter(folio)';
  return [
    ...(head === undefined
      ? []
      : [
          `@top-${outside} { content: ${cssString(head)}; padding-bottom: 14px; vertical-align: bottom; white-space: nowrap; }`,
        ]),
    ...(folio ? [`@bottom-${outside} { content: ${number}; padding-top: 19px; vertical-align: top; }`] : []),
  ].join('\n  ');
}

/** A CSS string that can be in a `<style>` element: nothing in it ends the string or the element. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
